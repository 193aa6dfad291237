import { invitedToday } from "@/lib/committees/seats.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { toDate, today } from "@/lib/time.ts";

/** A partner who is asked to a committee, or to a meeting of it. */
export type Asked = { appointmentId: string; membershipId: string; name: string };

/**
 * The partners who are asked today to a committee (every meeting of it) or, with `meetingId`, to that meeting: by a seat
 * on the committee or by an invitation to it. Those whose role has ended are not; each once, by name.
 */
export async function loadAsked(
  tx: TrustTransaction,
  trustId: string,
  to: { committeeId: string; meetingId?: string },
): Promise<Asked[]> {
  const invitations = await tx.invitation.findMany({
    where: {
      trustId,
      committeeId: to.committeeId,
      AND: [
        invitedToday(),
        to.meetingId === undefined ? {} : { OR: [{ meetingId: null }, { meetingId: to.meetingId }] },
      ],
      appointment: { OR: [{ endedOn: null }, { endedOn: { gte: toDate(today()) } }] },
    },
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
