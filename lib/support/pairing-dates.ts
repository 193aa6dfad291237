import { Refusal } from "@/lib/errors.ts";
import { optionalDate } from "@/lib/form-fields.ts";
import { type Day, today } from "@/lib/time.ts";

/** When a pairing is looked at again, and until when it is meant to last. */
export const pairingDateFields = { reviewOn: optionalDate(), lastsUntil: optionalDate() };

type PairingDates = { reviewOn: Day | null; lastsUntil: Day | null };

/** Refuses days that have gone by, unless they stood so before, and an end before the review. */
export function checkPairingDates(
  dates: PairingDates,
  before: PairingDates = { reviewOn: null, lastsUntil: null },
): void {
  for (const field of ["reviewOn", "lastsUntil"] as const) {
    const day = dates[field];
    if (day && day < today() && day !== before[field])
      throw new Refusal("Enter a day from today on, or leave it empty", { field });
  }
  if (dates.reviewOn && dates.lastsUntil && dates.lastsUntil < dates.reviewOn)
    throw new Refusal("Enter a day on or after the one for looking at it again, or leave it empty", {
      field: "lastsUntil",
    });
}
