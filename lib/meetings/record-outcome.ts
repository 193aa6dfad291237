import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { optionalLink, revisionOrNone, text } from "@/lib/form-fields.ts";
import { loadAsked } from "@/lib/invitations/load-asked.ts";
import { holdMeeting } from "@/lib/meetings/hold-meeting.ts";
import { refuseUnlessBegun } from "@/lib/meetings/refuse-unless-begun.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { now, showShortDate, toDay } from "@/lib/time.ts";

export const RecordOutcome = z.object({
  /** 0 while nothing was recorded. */
  revision: revisionOrNone,
  outcome: text("what came of the meeting", 5_000),
  minutesLink: optionalLink(),
});
export type RecordOutcome = z.output<typeof RecordOutcome>;

/**
 * Records what came of a meeting, for a manager or an admin, or changes it; the partners who were asked are told.
 * Refuses before the meeting begins. The same sent twice is done once; of two people the second is told.
 */
export async function recordOutcome(actor: Member, meetingId: string, input: RecordOutcome): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const meeting = await holdMeeting(tx, trustId, meetingId);
    authorise(actor, "meeting:write", {});
    refuseUnlessBegun(meeting);
    const { revision, ...words } = input;
    const key = { trustId, meetingId };
    const before = await tx.meetingOutcome.findUnique({
      where: { trustId_meetingId: key },
      select: { revision: true, outcome: true, minutesLink: true },
    });
    if (before?.outcome === words.outcome && before.minutesLink === words.minutesLink) return;
    if ((before?.revision ?? 0) !== revision) return refuseUnlessAlreadySo(before, words);
    const said = { ...words, recordedById: actor.membershipId, recordedAt: now() };
    if (before) await tx.meetingOutcome.updateMany({ where: key, data: { ...said, revision: revision + 1 } });
    else await tx.meetingOutcome.createMany({ data: { ...key, ...said } });
    const act = before ? "meeting:outcome-changed" : "meeting:outcome-recorded";
    await audit(tx, actor, act, { kind: "meeting", id: meetingId });
    const about = `the meeting of ${meeting.committee.name} on ${showShortDate(toDay(meeting.heldOn))}`;
    await queueMessages(
      tx,
      actor,
      (await loadAsked(tx, trustId, meeting)).map(({ membershipId }) => ({
        to: membershipId,
        kind: "outcome_recorded",
        subject: `What came of ${meeting.committee.name}`,
        body: before
          ? `What is written about ${about} was changed.`
          : `You can now read what came of ${about}.`,
        path: `meetings/${meetingId}`,
      })),
    );
  });
}
