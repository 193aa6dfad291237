import type { TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";

/** Somebody who can be named to respond to what a partner raised. */
export type Responder = { membershipId: string; name: string; jobTitle: string | null };

/** Staff who hold a role at the trust today, by name, but for the partner. For functions that authorise their own actor. */
export async function loadResponders(
  tx: TrustTransaction,
  trustId: string,
  partnerId: string,
): Promise<Responder[]> {
  const people = await tx.membership.findMany({
    where: {
      trustId,
      id: { not: partnerId },
      endedAt: null,
      roleGrants: { some: { role: { in: ["manager", "admin", "sponsor"] }, ...heldNow() } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, jobTitle: true },
  });
  return people.map(({ id, ...person }) => ({ membershipId: id, ...person }));
}
