import { recordedWords } from "@/app/[trust]/recorded-words.ts";
import type { IntroductionStep } from "@/lib/introductions/introduction-standing.ts";
import { showShortDate } from "@/lib/time.ts";

const verbs: Record<IntroductionStep["kind"], string> = {
  to_arrange: "said that it is still to arrange",
  arranged: "arranged it",
  made: "said that they have met",
  not_wanted: "said that it is not needed",
};

/** What became of an introduction, latest first: whose act, who recorded it and how. */
export function IntroductionSteps(props: {
  history: readonly IntroductionStep[];
  proposedBy: string;
  proposedOn: string;
}) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Steps so far</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {props.history.map((step) => (
          <li key={step.id}>
            {step.saidBy} {verbs[step.kind]}
            {step.kind === "made" ? `, on ${showShortDate(step.on)}` : ` on ${showShortDate(step.on)}`}
            {step.plan && `: ${step.plan}`}
            {step.plan?.match(/[.!?]$/) ? "" : "."} {recordedWords(step)}
          </li>
        ))}
        <li>
          {props.proposedBy} proposed it on {showShortDate(props.proposedOn)}.
        </li>
      </ul>
    </>
  );
}
