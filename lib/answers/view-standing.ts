import type { View } from "@/lib/answers/records.ts";
import type { Answer } from "@/lib/answers/rules.ts";
import { addMonths, type Day, dayOf } from "@/lib/time.ts";
import type { Clarity } from "@/prisma/generated/enums.ts";

/**
 * How clear an answer is to the partner, apart from whether there is one. Not said is never clear, and what they said
 * counts no longer once something behind the answer has changed, or after a year.
 */
export type ViewStanding =
  | { kind: "not_said" }
  | { kind: Clarity; on: Day }
  | { kind: "changed"; said: Clarity; on: Day; because: "record" | "year" };

/** Where the partner and one answer stand on a day. The latest they said is what holds. */
export function viewStanding(
  views: readonly View[],
  answer: Pick<Answer, "question" | "changedAt">,
  asOf: Day,
): ViewStanding {
  const last = views
    .filter(({ question, saidAt }) => question === answer.question && dayOf(saidAt) <= asOf)
    .toSorted((a, b) => Number(a.saidAt) - Number(b.saidAt))
    .at(-1);
  if (!last) return { kind: "not_said" };
  const on = dayOf(last.saidAt);
  const changed = { kind: "changed", said: last.view, on } as const;
  if (answer.changedAt && answer.changedAt > last.saidAt) return { ...changed, because: "record" };
  if (addMonths(on, 12) <= asOf) return { ...changed, because: "year" };
  return { kind: last.view, on };
}
