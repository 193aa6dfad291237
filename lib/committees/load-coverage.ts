import type { Coverage } from "@/lib/committees/committee-words.ts";
import { readTarget, toCoverage, todaysSeats } from "@/lib/committees/seats.ts";
import type { TrustTransaction } from "@/lib/db.ts";

/** A committee and its seats for partners. */
export type Covered = { id: string; name: string; coverage: Coverage };

/**
 * How the committees of a trust are covered today, by name, in a number of queries that does not grow with them. For functions
 * that each authorise their own reader.
 */
export async function loadCoverage(tx: TrustTransaction, trustId: string): Promise<Covered[]> {
  const rows = await tx.committee.findMany({
    where: { trustId, endedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, target: true, safetyRelated: true, invitations: todaysSeats() },
  });
  const target = await readTarget(tx, trustId);
  return rows.map((row) => ({ id: row.id, name: row.name, coverage: toCoverage(row, target) }));
}

/** How many seats are wanted there and not filled. */
export function emptySeats({ coverage: { wanted, partners } }: Covered): number {
  return Math.max(0, (wanted ?? 0) - partners);
}
