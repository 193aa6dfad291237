import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { changedMeanwhile, NotFound, Refusal } from "@/lib/errors.ts";
import { optionalLine, revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { loadAsked } from "@/lib/invitations/load-asked.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { now, toDay } from "@/lib/time.ts";

export const CancelMeeting = z.object({ revision, because: optionalLine(300) });
export type CancelMeeting = z.output<typeof CancelMeeting>;

/**
 * Cancels a meeting; who is asked is told, with the reason where there is one. Cancelled already is cancelled. Throws
 * `NotFound`; refuses a meeting whose attendance was recorded, since it took place.
 */
export async function cancelMeeting(actor: Member, meetingId: string, input: CancelMeeting): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const read = () =>
      tx.meeting.findUnique({
        where: { trustId_id: { trustId, id: meetingId } },
        select: {
          id: true,
          committeeId: true,
          heldOn: true,
          startsAt: true,
          endsAt: true,
          cancelledAt: true,
          revision: true,
          committee: { select: { name: true } },
          attendances: { take: 1, select: { id: true } },
        },
      });
    const meeting = isId(meetingId) ? await read() : null;
    if (!meeting) throw new NotFound();
    authorise(actor, "meeting:write", {});
    if (meeting.cancelledAt) return;
    if (meeting.attendances.length > 0)
      throw new Refusal("Somebody recorded who came to this meeting, so it cannot be cancelled.");
    const { count } = await tx.meeting.updateMany({
      where: { trustId, id: meetingId, revision: input.revision, cancelledAt: null },
      data: {
        cancelledAt: now(),
        cancelledById: membershipId,
        cancelledBecause: input.because,
        revision: { increment: 1 },
      },
    });
    if (count === 0) {
      const latest = await read();
      if (latest?.cancelledAt) return;
      throw changedMeanwhile(latest?.revision ?? 1);
    }
    await audit(tx, actor, "meeting:cancelled", { kind: "meeting", id: meetingId });
    const asked = await loadAsked(tx, trustId, meeting);
    const when = whenWords({ ...meeting, heldOn: toDay(meeting.heldOn) });
    await queueMessages(
      tx,
      actor,
      asked.map(({ membershipId: to }) => ({
        to,
        kind: "meeting_cancelled" as const,
        subject: `${meeting.committee.name} on ${when} is cancelled`,
        body: `You need not keep ${when} free.${input.because ? ` The reason given: ${input.because}` : ""}`,
        path: `meetings/${meetingId}`,
      })),
    );
  });
}
