import { DateInput } from "@/components/ui/date-input.tsx";
import type { Day } from "@/lib/time.ts";

/** When a pairing is looked at again, and until when it lasts. */
export function PairingDates(props: { reviewOn?: Day | null; lastsUntil?: Day | null }) {
  return (
    <>
      <DateInput
        name="reviewOn"
        legend="Review: when do the two look at whether it helps? (if you know)"
        defaultValue={props.reviewOn}
      />
      <DateInput
        name="lastsUntil"
        legend="Until when is it meant to last? (if there is an end)"
        defaultValue={props.lastsUntil}
      />
    </>
  );
}
