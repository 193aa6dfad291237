import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import type { MeetingTime } from "@/lib/meetings/meeting-words.ts";
import { type Day, toDay } from "@/lib/time.ts";

export type InvitationDetail = {
  id: string;
  partner: string;
  committee: { id: string; name: string };
  /** The one meeting it asks to; null for a seat. */
  meeting: (MeetingTime & { id: string }) | null;
  why: string;
  startsOn: Day;
  endsOn: Day | null;
};

/** One invitation, for a manager who is about to withdraw it. */
export async function readInvitation(actor: Member, invitationId: string): Promise<InvitationDetail> {
  return inTrust(actor, async (tx) => {
    if (!isId(invitationId)) throw new NotFound();
    const { trustId } = actor;
    const row = await tx.invitation.findUnique({
      where: { trustId_id: { trustId, id: invitationId } },
      select: {
        id: true,
        why: true,
        startsOn: true,
        endsOn: true,
        committee: { select: { id: true, name: true } },
        meeting: { select: { id: true, heldOn: true, startsAt: true, endsAt: true } },
        appointment: { select: { membershipId: true, membership: { select: { name: true } } } },
      },
    });
    if (!row) throw new NotFound();
    authorise(actor, "invitation:write", row.appointment);
    return {
      id: row.id,
      partner: row.appointment.membership.name,
      committee: row.committee,
      meeting: row.meeting && { ...row.meeting, heldOn: toDay(row.meeting.heldOn) },
      why: row.why,
      startsOn: toDay(row.startsOn),
      endsOn: row.endsOn && toDay(row.endsOn),
    };
  });
}
