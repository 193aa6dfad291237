import { Refusal } from "@/lib/errors.ts";
import { hasBegun } from "@/lib/meetings/meeting-clock.ts";
import { clockWords } from "@/lib/meetings/meeting-words.ts";
import { showShortDate, toDay } from "@/lib/time.ts";

/** Refuses what can be said of a meeting only once it is there: before it begins, and where it was cancelled. */
export function refuseUnlessBegun(meeting: {
  heldOn: Date;
  startsAt: string;
  cancelledAt: Date | null;
}): void {
  if (meeting.cancelledAt) throw new Refusal("This meeting was cancelled. Nothing was recorded.");
  if (hasBegun(meeting)) return;
  const when = `${showShortDate(toDay(meeting.heldOn))} at ${clockWords(meeting.startsAt)}`;
  throw new Refusal(`This meeting begins on ${when}. Record this once it has begun.`);
}
