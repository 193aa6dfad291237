import { saidWords } from "@/app/[trust]/one-to-ones/said-words.ts";
import { type Action, ActionLink } from "@/components/ui/action-link.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import type { StepWord } from "@/lib/induction/load-plan.ts";
import type { PlanLine, PlanView } from "@/lib/induction/read-plan.ts";
import { showDate, showShortDate, today } from "@/lib/time.ts";

/** A whole induction: what is the reader's to do, what waits for others, what comes later, and what is settled. */
export function PlanSections(props: {
  plan: PlanView;
  /** What the reader can do with a step; nothing once the role is over. */
  actionOf: (step: PlanLine) => Action | null;
}) {
  const { steps, partner } = props.plan;
  const now = steps.filter(({ standing }) => standing.kind === "now");
  const sections = [
    { heading: "For you to do", steps: now.filter(({ isMine }) => isMine) },
    { heading: "Waiting for others", steps: now.filter(({ isMine }) => !isMine) },
    { heading: "Later", steps: steps.filter(({ standing }) => standing.kind === "later") },
    {
      heading: "Done, or not needed",
      steps: steps.filter(({ standing: { kind } }) => kind === "done" || kind === "not_needed"),
    },
  ];
  const drawn = sections
    .filter((section) => section.steps.length > 0)
    .map(({ heading, steps: listed }) => (
      <section key={heading} aria-labelledby={idOf(heading)}>
        <h2 className="nhsuk-heading-m" id={idOf(heading)}>
          {heading}
        </h2>
        <ul className="nhsuk-list nhsuk-list--border">
          {listed.map((step) => (
            <li key={step.id} id={step.id} className="break-inside-avoid">
              <Step step={step} action={props.plan.isOver ? null : props.actionOf(step)} />
            </li>
          ))}
        </ul>
      </section>
    ));
  return (
    <>
      {/* On paper it has to say whose it is, and of which day. */}
      <p className="hidden print:block">
        {partner}, as it was on {showShortDate(today())}.
      </p>
      {drawn}
    </>
  );
}

function idOf(heading: string): string {
  return heading.toLowerCase().replaceAll(/\W+/g, "-");
}

function Step({ step, action }: { step: PlanLine; action: Action | null }) {
  const { title, about, standing, states } = step;
  const isSettled = standing.kind === "done" || standing.kind === "not_needed";
  return (
    <>
      <p className="nhsuk-u-margin-bottom-1">
        <strong>{title}</strong> {standing.isLate && <Tag colour="yellow">Late</Tag>}
      </p>
      {!isSettled && about && <p className="nhsuk-u-margin-bottom-1 whitespace-pre-line">{about}</p>}
      {isSettled ? (
        <Words words={states.slice(0, 1)} />
      ) : (
        <p className="nhsuk-hint nhsuk-u-margin-bottom-1">{standingWords(step)}</p>
      )}
      {action && (
        <p className="no-print nhsuk-u-margin-bottom-1">
          <ActionLink action={action} about={title} />
        </p>
      )}
    </>
  );
}

/** Who does a step that is not settled, by when, and for whom or what it waits. */
export function standingWords({ standing, who, dueOn, isMine, contactLeft }: PlanLine): string {
  const by = `${standing.isLate ? "It was due by" : "By"} ${showShortDate(dueOn)}.`;
  const gone = contactLeft ? " They are no contact of the trust any more." : "";
  if (standing.kind === "later") {
    const first = standing.waitsFor.map((title) => `“${title}”`).join(" and ");
    return `Waits for ${first}. Then: ${who.words}. ${by}${gone}`;
  }
  if (isMine) return `${by}${who.several ? ` For ${who.words}.` : ""}`;
  if (who.isNobody) return `It waits for ${who.words}. There is none at the moment. ${by}`;
  return `Waiting for ${who.words} since ${showDate(standing.since)}. ${by}${gone}`;
}

const kindWords = { done: "Done", not_needed: "Not needed", to_do: "To do again" };

/** What was said of a step, each with whose word it is and when. */
export function Words({ words }: { words: readonly StepWord[] }) {
  return words.map((word) => (
    <p className="nhsuk-u-margin-bottom-1" key={word.id}>
      {kindWords[word.kind]}:{" "}
      {word.byLink ? `${word.by}, by link, ${showShortDate(word.on)}` : saidWords(word)}
      {word.because && `. “${word.because}”`}
    </p>
  ));
}
