import { saidWords } from "@/app/[trust]/one-to-ones/said-words.ts";
import type { PartStep } from "@/lib/work/part-standing.ts";

const kindWords: Record<PartStep["kind"], string> = {
  taking_part: "Taking part",
  not_taking_part: "Not taking part",
  ended: "Part over",
};

/** What was said of a part, latest first. */
export function PartSteps({ steps }: { steps: readonly PartStep[] }) {
  return steps.map((step) => (
    <p className="nhsuk-u-margin-bottom-1 break-words" key={step.id}>
      {kindWords[step.kind]}: {saidWords(step)}
      {step.note && `. “${step.note}”`}
    </p>
  ));
}
