import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import { wordingReaders } from "@/app/[trust]/success/frame.ts";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { Success } from "@/lib/success/read-success.ts";
import type { Day } from "@/lib/time.ts";

/** How a measure is worded and when both look at it again: the same for a new one and for other words. */
export function WordingFields(props: { success: Success; words?: string; reviewOn: Day }) {
  const { success, words, reviewOn } = props;
  return (
    <>
      <Textarea
        name="words"
        label="How will you both know that it goes well?"
        hint="One thing, in plain words. For example: I speak at each safety committee, and hear what became of it within a month. Do not write about patients."
        rows={4}
        defaultValue={words}
        readers={wordingReaders(success)}
      />
      <DateInput name="reviewOn" legend="When do you both look at it again?" defaultValue={reviewOn} />
      {!success.isPartner && <WhoseRadios partner={success.partner} />}
    </>
  );
}
