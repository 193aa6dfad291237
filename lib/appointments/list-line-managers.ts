import type { TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";

export type ManagerChoice = { id: string; name: string; jobTitle: string | null };

/** Who can be a line manager at this trust today, by name. For the forms that ask for one. */
export async function listLineManagers(tx: TrustTransaction, trustId: string): Promise<ManagerChoice[]> {
  return tx.membership.findMany({
    where: { trustId, endedAt: null, roleGrants: { some: { role: "manager", ...heldNow() } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, jobTitle: true },
  });
}
