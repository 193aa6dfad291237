import { currentAppointment } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { holdsOn, invitationsTo } from "@/lib/invitations/asked.ts";
import { toDate, today } from "@/lib/time.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

/** A partner who is asked to a committee, or to a meeting of it. */
export type Asked = { appointmentId: string; membershipId: string; name: string };

/** The partners who are asked to a meeting on the day it is held, each once, by name. Those whose role is over are not. */
export function loadAsked(
  tx: TrustTransaction,
  trustId: string,
  meeting: { id: string; committeeId: string; heldOn: Date },
): Promise<Asked[]> {
  return load(tx, { trustId, AND: [invitationsTo(meeting), holdsOn(meeting.heldOn)] });
}

/** The partners who are asked to a committee, or to any coming meeting of it, each once, by name. */
export function loadAskedToCommittee(
  tx: TrustTransaction,
  trustId: string,
  committeeId: string,
): Promise<Asked[]> {
  const day = toDate(today());
  return load(tx, {
    trustId,
    committeeId,
    AND: [
      { OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
      { OR: [{ meetingId: null }, { meeting: { heldOn: { gte: day } } }] },
    ],
  });
}

async function load(tx: TrustTransaction, where: Prisma.InvitationWhereInput): Promise<Asked[]> {
  const invitations = await tx.invitation.findMany({
    where: { ...where, appointment: currentAppointment() },
    orderBy: [{ appointment: { membership: { name: "asc" } } }, { id: "asc" }],
    select: {
      appointment: {
        select: { id: true, membershipId: true, membership: { select: { name: true } } },
      },
    },
  });
  const each = invitations.map(({ appointment }): [string, Asked] => [
    appointment.id,
    {
      appointmentId: appointment.id,
      membershipId: appointment.membershipId,
      name: appointment.membership.name,
    },
  ]);
  return [...new Map(each).values()];
}
