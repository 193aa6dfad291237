import { pageLinks } from "@/app/page-number.ts";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { hasBegun, whenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import type { OneToOneLine, OneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { rhythmWords } from "@/lib/one-to-ones/rhythm-words.ts";
import { showShortDate } from "@/lib/time.ts";

type Props = { trust: string; two: OneToOnes };

/** The next one-to-one, what is late, and those of which nobody has said what became. */
export function Coming({ trust, two }: Props) {
  const at = `/${trust}/one-to-ones/${two.appointmentId}`;
  const [next, ...later] = two.coming;
  const { overdueSince, unsaid } = two.rhythm;
  return (
    <section aria-labelledby="next">
      <h2 className="nhsuk-heading-m" id="next">
        Next
      </h2>
      {unsaid.map((talk) => (
        <InsetText key={talk.id}>
          <p>
            <a className="nhsuk-link" href={`${at}/${talk.id}/outcome`}>
              Say what became of {whenWords(talk)}
            </a>
          </p>
        </InsetText>
      ))}
      {next && <NextTalk at={at} two={two} talk={next} />}
      {!next && (two.isOver ? <p>This role has ended.</p> : <p>{nothingPlanned(two)}</p>)}
      {!two.isPaused && overdueSince && !two.isOver && (
        <p>
          <strong>It was to be by {showShortDate(overdueSince)}.</strong>
        </p>
      )}
      {later.length > 0 && (
        <ul className="nhsuk-list">
          {later.map((talk) => (
            <li key={talk.id}>
              <a className="nhsuk-link" href={`${at}/${talk.id}`}>
                {whenWords(talk)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {!two.isOver && two.supporters.length > 0 && (
        <ButtonLink href={`${at}/new`} variant={next ? "secondary" : undefined}>
          {next ? "Plan another" : "Plan a one-to-one"}
        </ButtonLink>
      )}
    </section>
  );
}

function nothingPlanned(two: OneToOnes): string {
  if (two.supporters.length === 0)
    return two.isPartner
      ? "You have no line manager yet. The trust has to choose one."
      : "There is no line manager.";
  if (two.isPaused) return "The role is paused. Talk to each other when it goes on.";
  return `Nothing is planned. You mean to talk ${rhythmWords(two.everyWeeks)}.`;
}

function NextTalk({ at, two, talk }: { at: string; two: OneToOnes; talk: OneToOneLine }) {
  const begun = hasBegun(talk);
  return (
    <>
      <p className="nhsuk-body-l nhsuk-u-margin-bottom-2">
        <a className="nhsuk-link" href={`${at}/${talk.id}`}>
          {whenWords(talk)}
        </a>
      </p>
      <p>
        {two.isPartner ? `With ${talk.with}` : `${talk.with} and ${two.partner}`}
        {talk.place && `. ${talk.place}`}
        {talk.joiningLink && (
          <>
            {". "}
            <a className="nhsuk-link" href={talk.joiningLink} rel="noreferrer">
              Join online
            </a>
          </>
        )}
      </p>
      {!two.isOver && (
        <p>
          {begun ? (
            <a className="nhsuk-link" href={`${at}/${talk.id}/outcome`}>
              Say what became of it
            </a>
          ) : (
            <>
              <a className="nhsuk-link" href={`${at}/${talk.id}/details`}>
                Move or change it
              </a>{" "}
              or{" "}
              <a className="nhsuk-link" href={`${at}/${talk.id}/cancellation`}>
                call it off
              </a>
            </>
          )}
        </p>
      )}
    </>
  );
}

const becameWords = { held: "", cancelled: "Called off", did_not_happen: "Did not happen" } as const;

/** What was, latest first. */
export function Past({ trust, two }: Props) {
  const { rows } = two.past;
  const at = `/${trust}/one-to-ones/${two.appointmentId}`;
  return (
    <section aria-labelledby="past">
      <h2 className="nhsuk-heading-m" id="past">
        Earlier one-to-ones
      </h2>
      {rows.length === 0 ? (
        <p>No one-to-one is written down yet.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {rows.map((talk) => (
            <li key={talk.id}>
              <a className="nhsuk-link" href={`${at}/${talk.id}`}>
                {whenWords(talk)}
              </a>
              <div className="nhsuk-hint nhsuk-u-margin-bottom-0">{lineWords(talk)}</div>
            </li>
          ))}
        </ul>
      )}
      <Pagination {...pageLinks(at, two.past)} />
    </section>
  );
}

function lineWords({ kind, with: who, notes }: OneToOneLine): string {
  const became = kind ? becameWords[kind] : "";
  const noted = notes === 0 ? "" : notes === 1 ? "1 note" : `${notes} notes`;
  return [became, `with ${who}`, noted].filter(Boolean).join(", ").replace(/^w/, "W");
}

/** How often the two mean to talk, and who says so. */
export function HowOften({ trust, two }: Props) {
  return (
    <section aria-labelledby="how-often">
      <h2 className="nhsuk-heading-m" id="how-often">
        How often
      </h2>
      <p>
        {two.isPartner ? "You mean to talk" : "The two of you mean to talk"} {rhythmWords(two.everyWeeks)}
        {two.ownWeeks === null ? ", as is usual at this trust." : "."}
        {two.maySetRhythm && !two.isOver && (
          <>
            {" "}
            <a className="nhsuk-link" href={`/${trust}/one-to-ones/${two.appointmentId}/rhythm`}>
              Change how often
            </a>
          </>
        )}
      </p>
    </section>
  );
}
