import type { TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";

export type ArrangerChoice = { id: string; name: string; jobTitle: string | null };

/** Who can arrange an introduction today: whoever holds a role here, by name, but for the partner themself. */
export async function listArrangers(
  tx: TrustTransaction,
  trustId: string,
  partnerId: string,
): Promise<ArrangerChoice[]> {
  return tx.membership.findMany({
    where: { trustId, endedAt: null, id: { not: partnerId }, roleGrants: { some: heldNow() } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, jobTitle: true },
  });
}
