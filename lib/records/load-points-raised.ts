import type { TrustTransaction } from "@/lib/db.ts";
import { loadPoints, type Raised } from "@/lib/points/load-points.ts";

/** Something a partner raised, and all that became of it. */
export type PointRaised = Omit<Raised, "standing" | "positions">;

/** Everything these appointments raised, latest first. What they said of the answers is in their own record alone. */
export async function loadPointsRaised(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
  reader: "themselves" | "staff",
): Promise<PointRaised[]> {
  const points = await loadPoints(tx, trustId, { appointmentId: { in: appointmentIds } });
  return points.map(({ standing: _, positions: __, ...point }) => ({
    ...point,
    said: reader === "themselves" ? point.said : point.said.filter(({ kind }) => kind === "taken_back"),
  }));
}
