import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { holds, invitationsTo } from "@/lib/invitations/asked.ts";
import { hasBegun } from "@/lib/meetings/meeting-clock.ts";
import type { MeetingTime } from "@/lib/meetings/meeting-words.ts";
import { type ReplyStanding, replyFields, replyStanding } from "@/lib/replies/reply-fields.ts";
import { toDay } from "@/lib/time.ts";

export type MyReply = {
  meeting: MeetingTime & { id: string; committee: string };
  /** Whether there is anything to reply to, and if not, why. */
  standing: "open" | "cancelled" | "begun" | "not asked" | "paused";
  said: ReplyStanding;
};

/** What a partner said of a meeting they are or were asked to, and whether they can say it still. */
export async function readMyReply(actor: Member, meetingId: string): Promise<MyReply> {
  return inTrust(actor, async (tx) => {
    if (!isId(meetingId)) throw new NotFound();
    const { trustId, membershipId } = actor;
    const meeting = await tx.meeting.findUnique({
      where: { trustId_id: { trustId, id: meetingId } },
      select: {
        id: true,
        committeeId: true,
        heldOn: true,
        startsAt: true,
        endsAt: true,
        cancelledAt: true,
        committee: { select: { name: true } },
      },
    });
    if (!meeting) throw new NotFound();
    const asked = await tx.invitation.findMany({
      where: { trustId, appointment: { membershipId }, ...invitationsTo(meeting) },
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      select: {
        startsOn: true,
        endsOn: true,
        appointment: { select: { id: true, membershipId: true, states: latestState } },
      },
    });
    const invitation = asked.find((each) => holds(each, meeting)) ?? asked[0];
    authorise(actor, "reply:give", invitation?.appointment ?? {});
    if (!invitation) throw new NotFound();
    const replies = await tx.reply.findMany({
      where: { trustId, meetingId, appointmentId: invitation.appointment.id },
      take: 1,
      ...replyFields,
    });
    return {
      meeting: {
        id: meeting.id,
        committee: meeting.committee.name,
        heldOn: toDay(meeting.heldOn),
        startsAt: meeting.startsAt,
        endsAt: meeting.endsAt,
      },
      standing: standing(),
      said: replyStanding(replies, meeting),
    };

    function standing(): MyReply["standing"] {
      if (meeting?.cancelledAt) return "cancelled";
      if (!meeting || hasBegun(meeting)) return "begun";
      if (!invitation || !holds(invitation, meeting)) return "not asked";
      return toState(invitation.appointment.states).kind === "paused" ? "paused" : "open";
    }
  });
}
