import { recordedWords } from "@/app/[trust]/recorded-words.ts";
import { Prose } from "@/components/prose.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Tag, type TagColour } from "@/components/ui/tag.tsx";
import { showShortDate } from "@/lib/time.ts";
import type { NeedDetail, TrainingLine } from "@/lib/training/load-training.ts";
import type { DoneSummary } from "@/lib/training/read-my-training.ts";
import type { DoneStanding } from "@/lib/training/training-standing.ts";
import { doneLabels, needWords, validWords } from "@/lib/training/training-words.ts";

type About = Pick<TrainingLine, "about" | "takes" | "validMonths" | "link">;

/** What a training is, how long it takes, how long it holds, and where it is. */
export function ItemAbout(props: {
  item: About;
  /** On a page about it, rather than in a list. */
  isAlone?: boolean;
}) {
  const { about, takes, validMonths, link } = props.item;
  return (
    <div className={props.isAlone ? "nhsuk-u-margin-bottom-5" : undefined}>
      {about && <p className="nhsuk-u-margin-bottom-1 whitespace-pre-line">{about}</p>}
      <p className="nhsuk-u-margin-bottom-1">
        {[takes, validWords(validMonths)].filter((each) => each).join(". ")}.
      </p>
      {link && (
        <p className="nhsuk-u-margin-bottom-1">
          <a className="nhsuk-link break-words" href={link} rel="noreferrer">
            {link}
          </a>
        </p>
      )}
    </div>
  );
}

const colours: Record<DoneStanding["kind"], TagColour> = {
  to_do: "blue",
  done: "green",
  soon: "yellow",
  expired: "orange",
};

/** Where somebody stands with a training, in a word or two. */
export function DoneTag({ done }: { done: DoneStanding }) {
  return <Tag colour={colours[done.kind]}>{doneLabels[done.kind]}</Tag>;
}

/** When a training was done, and until when it holds. */
export function DoneFields(props: { legend: string; validMonths: number | null }) {
  const { legend, validMonths } = props;
  const usual =
    validMonths === null
      ? "Leave it empty if it has no last day."
      : `Leave it empty if it is ${validMonths === 1 ? "1 month" : `${validMonths} months`} after that day, as at this trust.`;
  return (
    <>
      <DateInput name="doneOn" legend={legend} />
      <DateInput
        name="validUntil"
        legend="Until when is it valid? (if the certificate says so)"
        hint={usual}
      />
    </>
  );
}

/** Each time it was done. `takeBack` draws what takes one back, where the reader may. */
export function DoneList(props: {
  dones: readonly DoneSummary[];
  takeBack: (done: DoneSummary) => React.ReactNode;
}) {
  if (props.dones.length === 0) return <p>Nothing is written down yet.</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--border">
      {props.dones.map((done) => (
        <li key={done.id}>
          <strong>{showShortDate(done.doneOn)}</strong>.{" "}
          {done.validUntil
            ? `${done.isExpired ? "It was valid" : "Valid"} until ${showShortDate(done.validUntil)}.`
            : "Valid for good."}
          <div className="nhsuk-hint nhsuk-u-margin-bottom-1">{recordedWords(done)}</div>
          {props.takeBack(done)}
        </li>
      ))}
    </ul>
  );
}

/** A training somebody needs: their words, where it stands, and what was answered, latest first. */
export function NeedStory({ need }: { need: NeedDetail }) {
  return (
    <>
      <Prose text={need.words} />
      <p className="nhsuk-hint nhsuk-u-margin-bottom-1">
        Asked for on {showShortDate(need.askedOn)}. {recordedWords(need)}
      </p>
      <p>
        <strong>{needWords(need.standing)}</strong>
      </p>
      {need.answers.map(({ id, words, by, on }, index) => (
        <div key={id}>
          <p className="nhsuk-hint nhsuk-u-margin-bottom-1">
            {index === 0 ? "Answer" : "Earlier answer"} by {by}, {showShortDate(on)}
          </p>
          <Prose text={words} />
        </div>
      ))}
    </>
  );
}
