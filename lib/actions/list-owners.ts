import type { TrustTransaction } from "@/lib/db.ts";
import type { TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { heldNow } from "@/lib/people/role-grants.ts";

export type ActionOwner = { id: string; name: string; jobTitle: string | null };

/** Who can take on what a partner and who supports them agree: the partner, and whoever holds a role here today. */
export async function listOwners(
  tx: TrustTransaction,
  trustId: string,
  { appointment }: TheTwo,
): Promise<ActionOwner[]> {
  const rows = await tx.membership.findMany({
    where: {
      trustId,
      endedAt: null,
      OR: [{ id: appointment.membershipId }, { roleGrants: { some: heldNow() } }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, jobTitle: true },
  });
  return rows.toSorted((a, b) => partnerFirst(b) - partnerFirst(a));

  function partnerFirst({ id }: ActionOwner): number {
    return id === appointment.membershipId ? 1 : 0;
  }
}
