import { lineManagesToday } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";

/**
 * Whom to tell of what a partner does, for each of some appointments: today's line manager, and the deputy where one
 * stands in. Empty where nobody is named.
 */
export async function supportersOf(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: readonly string[],
): Promise<(appointmentId: string) => string[]> {
  const relation = {
    where: { trustId, appointmentId: { in: [...appointmentIds] }, ...lineManagesToday() },
    select: { appointmentId: true, membershipId: true },
  };
  const lineManagers = await tx.lineManager.findMany(relation);
  const deputies = await tx.deputyManager.findMany(relation);
  const all = Map.groupBy([...lineManagers, ...deputies], (each) => each.appointmentId);
  return (appointmentId) => [
    ...new Set((all.get(appointmentId) ?? []).map(({ membershipId }) => membershipId)),
  ];
}
