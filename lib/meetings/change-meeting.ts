import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, violatedConstraint } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { date, formId, revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { loadAsked } from "@/lib/invitations/load-asked.ts";
import {
  dayWithoutTime,
  endsAfterItStarts,
  endsTooEarly,
  isNear,
  meetingFields,
  meetingTimes,
  noSuchTime,
} from "@/lib/meetings/meeting-fields.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { now, toDate, toDay } from "@/lib/time.ts";

export const ChangeMeeting = z
  .object({
    id: formId,
    revision,
    heldOn: date("the day it is held").refine(
      isNear,
      "Enter a day within the last year or the next three years",
    ),
    ...meetingTimes,
    ...meetingFields,
  })
  .refine(endsAfterItStarts, endsTooEarly);
export type ChangeMeeting = z.output<typeof ChangeMeeting>;

/**
 * Changes a meeting: where it is, what to prepare, or when. On another day or at another time it was moved: who is asked
 * is told the old time and the new, and what they had replied no longer counts. Throws `NotFound`; refuses a cancelled
 * one, a change drawn from an older revision, and a time at which the committee meets already.
 */
export async function changeMeeting(actor: Member, meetingId: string, input: ChangeMeeting): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const read = () =>
      tx.meeting.findUnique({
        where: { trustId_id: { trustId, id: meetingId } },
        include: { committee: { select: { name: true } } },
      });
    const meeting = isId(meetingId) ? await read() : null;
    if (!meeting) throw new NotFound();
    authorise(actor, "meeting:write", {});
    if (meeting.cancelledAt) throw new Refusal("This meeting was cancelled, so it can no longer change.");
    const without = dayWithoutTime([input.heldOn], input);
    if (without) throw new Refusal(noSuchTime(without), { field: "startsAt" });
    const { id, revision: from, heldOn, ...rest } = input;
    const before = { heldOn: toDay(meeting.heldOn), startsAt: meeting.startsAt, endsAt: meeting.endsAt };
    const details = { ...rest, heldOn: toDate(heldOn) };
    const { count } = await tx.meeting
      .updateMany({
        where: { trustId, id: meetingId, revision: from, cancelledAt: null },
        data: { ...details, revision: { increment: 1 } },
      })
      .catch((error: unknown) => {
        if (violatedConstraint(error) !== "meeting_once_at_a_time") throw error;
        throw new Refusal("The committee has another meeting at this time already", { field: "heldOn" });
      });
    if (count === 0) {
      const latest = await read();
      if (latest && latest.heldOn.getTime() === details.heldOn.getTime())
        return refuseUnlessAlreadySo({ ...latest, heldOn: details.heldOn }, details);
      return refuseUnlessAlreadySo(latest, details);
    }
    const moved = before.heldOn !== heldOn || before.startsAt !== input.startsAt;
    if (moved)
      await tx.meetingMove.createMany({
        data: {
          trustId,
          id,
          meetingId,
          fromOn: meeting.heldOn,
          fromStartsAt: meeting.startsAt,
          movedById: membershipId,
          movedAt: now(),
        },
      });
    await audit(tx, actor, `meeting:changed-${moved ? "time" : "details"}`, {
      kind: "meeting",
      id: meetingId,
    });
    const asked = await loadAsked(tx, trustId, { ...meeting, heldOn: details.heldOn });
    const { name } = meeting.committee;
    const at = whenWords({ ...input, heldOn });
    await queueMessages(
      tx,
      actor,
      asked.map(({ membershipId: to }) => ({
        to,
        kind: moved ? ("meeting_moved" as const) : ("meeting_changed" as const),
        subject: moved ? `${name} was moved` : `${name}: something changed`,
        body: moved
          ? `It was to be on ${whenWords(before)}. Now it is on ${at}. Please reply again: what you said was for the other time.`
          : `Where it is held or what to prepare for ${at} has changed.`,
        path: `meetings/${meetingId}`,
      })),
    );
  });
}
