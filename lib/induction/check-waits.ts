import { Refusal } from "@/lib/errors.ts";
import { circleThrough, circleWords, type Waiting } from "@/lib/induction/circle.ts";

/**
 * Refuses steps to wait for that are not there, the step itself, and a circle, which it names. `steps` are all others of the
 * same induction or plan, and the step as it was.
 */
export function checkWaits(steps: readonly Waiting[], step: Waiting): void {
  const others = steps.filter(({ id }) => id !== step.id);
  const refuse = (words: string) => new Refusal(words, { field: "waitsFor" });
  if (step.waitsFor.includes(step.id)) throw refuse("A step cannot wait for itself. Untick it.");
  if (step.waitsFor.some((id) => !others.some((each) => each.id === id)))
    throw refuse("A step you ticked is no longer there. Open this page again.");
  const circle = circleThrough([...others, step], step.id);
  if (circle) throw refuse(circleWords(circle));
}
