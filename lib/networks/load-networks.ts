import type { TrustTransaction } from "@/lib/db.ts";

export type NetworkSummary = { id: string; name: string; about: string | null; link: string };

/** The networks a trust points its partners to, by name. Without those that were removed. */
export async function loadNetworks(tx: TrustTransaction, trustId: string): Promise<NetworkSummary[]> {
  return tx.networkLink.findMany({
    where: { trustId, endedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, about: true, link: true },
  });
}
