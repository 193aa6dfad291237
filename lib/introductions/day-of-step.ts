import { Refusal } from "@/lib/errors.ts";
import { type Day, today } from "@/lib/time.ts";
import type { IntroductionStateKind } from "@/prisma/generated/enums.ts";

/** The day of a step: when they met, which has to be said and has to have come; else today. */
export function dayOfStep(kind: IntroductionStateKind, day: Day | null): Day {
  if (kind !== "made") return today();
  if (!day) throw new Refusal("Enter the day of the meeting. About when is enough", { field: "happenedOn" });
  if (day > today()) throw new Refusal("Enter a date that is not in the future", { field: "happenedOn" });
  return day;
}
