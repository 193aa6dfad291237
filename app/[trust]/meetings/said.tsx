import { InsetText } from "@/components/ui/inset-text.tsx";
import { clockWords, replyWords } from "@/lib/meetings/meeting-words.ts";
import type { ReplyStanding } from "@/lib/replies/reply-fields.ts";
import { showDate } from "@/lib/time.ts";

/** To a partner: that their reply was for another day or time, and they are asked again. */
export function SaidBefore({ before }: { before: NonNullable<ReplyStanding["before"]> }) {
  return (
    <InsetText>
      <p>
        You replied “{replyWords[before.answer].toLowerCase()}” when this meeting was on{" "}
        {showDate(before.heldOn)} at {clockWords(before.startsAt)}. It was moved, so please reply again.
      </p>
    </InsetText>
  );
}
