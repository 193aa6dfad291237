import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { toDate, today } from "@/lib/time.ts";

export type CoverChoice = {
  appointmentId: string;
  membershipId: string;
  name: string;
  /** Where they sit already, and so can cover nobody. */
  committeeIds: string[];
};

/** The partners who can cover somebody else's seat today: active ones, by name. For functions that authorise their own reader. */
export async function listCoverChoices(
  tx: TrustTransaction,
  trustId: string,
  exceptAppointmentId: string,
): Promise<CoverChoice[]> {
  const day = toDate(today());
  const partners = await tx.appointment.findMany({
    where: { trustId, ...currentAppointment(), startsOn: { lte: day }, id: { not: exceptAppointmentId } },
    orderBy: [{ membership: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      membershipId: true,
      membership: { select: { name: true } },
      states: latestState,
      invitations: {
        where: { meetingId: null, OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
        select: { committeeId: true },
      },
    },
  });
  return partners
    .filter(({ states }) => toState(states).kind === "active")
    .map(({ id, membershipId, membership, invitations }) => ({
      appointmentId: id,
      membershipId,
      name: membership.name,
      committeeIds: invitations.map(({ committeeId }) => committeeId),
    }));
}
