import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { date } from "@/lib/form-fields.ts";
import { addDays, type Day, now, toDate, today } from "@/lib/time.ts";
import type { HowRecorded, SuccessWordKind } from "@/prisma/generated/enums.ts";

/** When both look at it again, as forms ask for it. */
export const lookAgainOn = date("when you look at it again").refine(
  isToCome,
  "Enter a day from tomorrow on, within the next two years",
);

/** Whether two can look at something again on a day: not today, and not in many years. */
export function isToCome(day: Day): boolean {
  return day > today() && day <= addDays(today(), 731);
}

type Words = {
  id: string;
  kind: SuccessWordKind;
  words: string | null;
  reviewOn: Day | null;
  saidById: string;
  recordedById: string;
  how: HowRecorded;
};

/** Writes one thing said of a measure whose appointment is held. Refuses an id that something else has. */
export async function writeWord(
  tx: TrustTransaction,
  { trustId }: Member,
  measure: { id: string; position: number },
  { reviewOn, ...word }: Words,
): Promise<void> {
  const { count } = await tx.successWord.createMany({
    data: {
      ...word,
      reviewOn: reviewOn && toDate(reviewOn),
      trustId,
      measureId: measure.id,
      position: measure.position + 1,
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw outOfDate();
}

/** What a form says whose row cannot be written any more. */
export function outOfDate(): Refusal {
  return new Refusal("This page is out of date. Go back and open it again.");
}
