import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { toDate, today } from "@/lib/time.ts";

/** A fellow partner who agreed to be seen: their name, and what interests them where they said so. */
export type Fellow = { id: string; name: string; interests: string | null };

/** Fellow partners of a trust who agreed to be seen, by name, and nothing more of them. Whoever is away is left out. */
export async function loadFellows(
  tx: TrustTransaction,
  trustId: string,
  membershipId: string,
): Promise<Fellow[]> {
  const rows = await tx.partnerProfile.findMany({
    where: {
      trustId,
      seenByPartners: true,
      membershipId: { not: membershipId },
      membership: {
        endedAt: null,
        appointments: { some: { ...currentAppointment(), startsOn: { lte: toDate(today()) } } },
      },
    },
    orderBy: [{ membership: { name: "asc" } }, { membershipId: "asc" }],
    select: {
      membershipId: true,
      interests: true,
      membership: {
        select: {
          name: true,
          appointments: {
            where: { ...currentAppointment(), startsOn: { lte: toDate(today()) } },
            take: 1,
            select: { states: latestState },
          },
        },
      },
    },
  });
  return rows
    .filter(({ membership }) =>
      membership.appointments.some(({ states }) => toState(states).kind !== "paused"),
    )
    .map(({ membershipId: id, interests, membership }) => ({ id, name: membership.name, interests }));
}
