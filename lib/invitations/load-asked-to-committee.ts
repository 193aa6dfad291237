import { currentAppointment } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { toDate, today } from "@/lib/time.ts";

/** The partners who are asked to a committee, or to a coming meeting of it: who is to hear what becomes of it. */
export async function loadAskedToCommittee(
  tx: TrustTransaction,
  trustId: string,
  committeeId: string,
): Promise<string[]> {
  const day = toDate(today());
  const invitations = await tx.invitation.findMany({
    where: {
      trustId,
      committeeId,
      AND: [
        { OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
        { OR: [{ meetingId: null }, { meeting: { heldOn: { gte: day } } }] },
      ],
      appointment: currentAppointment(),
    },
    select: { appointment: { select: { membershipId: true } } },
  });
  return [...new Set(invitations.map(({ appointment }) => appointment.membershipId))];
}
