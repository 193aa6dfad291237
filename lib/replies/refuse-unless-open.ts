import { Refusal } from "@/lib/errors.ts";
import { hasBegun } from "@/lib/meetings/meeting-clock.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { type Day, toDay } from "@/lib/time.ts";

/** A meeting, as far as replying to it goes. */
export type MeetingToReplyTo = {
  heldOn: Date;
  startsAt: string;
  endsAt: string | null;
  cancelledAt: Date | null;
};

/** The day and time for which a form was drawn: a reply is for them, and for no other. */
export type DrawnFor = { heldOn: Day; startsAt: string };

/**
 * Refuses a reply once the meeting is cancelled or has begun, and one for a day or time at which it no longer is: the
 * form then comes back with the new ones, so that whoever sends it again knows what they answer.
 */
export function refuseUnlessOpen(meeting: MeetingToReplyTo, drawnFor: DrawnFor): void {
  if (meeting.cancelledAt)
    throw new Refusal("This meeting was cancelled, so nobody needs to reply. Nothing was recorded.");
  const heldOn = toDay(meeting.heldOn);
  const { startsAt, endsAt } = meeting;
  if (heldOn !== drawnFor.heldOn || startsAt !== drawnFor.startsAt)
    throw new Refusal(
      `This meeting was moved. It is now on ${whenWords({ heldOn, startsAt, endsAt })}. Nothing was recorded: reply for the new time.`,
      { current: { heldOn, startsAt, answer: "" } },
    );
  if (hasBegun(meeting))
    throw new Refusal("This meeting has begun, so it is too late to reply. Nothing was recorded.");
}
