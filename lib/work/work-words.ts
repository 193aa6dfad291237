import { type Day, showShortDate } from "@/lib/time.ts";
import type { PartKind } from "@/lib/work/part-standing.ts";
import type { OtherWorkKind } from "@/prisma/generated/enums.ts";

/** What kind of work it is, as its readers know it. */
export const kindWords: Record<OtherWorkKind, string> = {
  project: "Project",
  walk_round: "Walk-round",
  staff_training: "Staff training",
  review: "Review",
  other: "Other work",
};

/** Where a partner's part stands, as the trust says it. */
export const partWords: Record<PartKind, string> = {
  asked: "Asked, no answer yet",
  taking_part: "Taking part",
  not_taking_part: "Not taking part",
  ended: "Their part is over",
};

/** The same, as the partner reads it. */
export const myPartWords: Record<PartKind, string> = {
  asked: "Please say if you can take part",
  taking_part: "You are taking part",
  not_taking_part: "You are not taking part",
  ended: "Your part is over",
};

/** When it is: "3 March 2027", "from 3 March 2027 until 4 May 2027", "No day is set". */
export function datesWords({ startsOn, endsOn }: { startsOn: Day | null; endsOn: Day | null }): string {
  if (startsOn && endsOn)
    return startsOn === endsOn
      ? showShortDate(startsOn)
      : `From ${showShortDate(startsOn)} until ${showShortDate(endsOn)}`;
  if (startsOn) return `From ${showShortDate(startsOn)}`;
  return endsOn ? `Until ${showShortDate(endsOn)}` : "No day is set";
}
