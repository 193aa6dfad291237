import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { heldNow } from "@/lib/people/role-grants.ts";

/** The name of a manager of this trust, or a refusal at `field`: somebody absent, elsewhere or no manager gets the same words. */
export async function checkLineManager(
  tx: TrustTransaction,
  trustId: string,
  membershipId: string,
  field = "lineManagerId",
): Promise<{ name: string }> {
  const manager = await tx.membership.findFirst({
    where: {
      trustId,
      id: membershipId,
      endedAt: null,
      roleGrants: { some: { role: "manager", ...heldNow() } },
    },
    select: { name: true },
  });
  if (manager) return manager;
  throw new Refusal("Choose somebody who is a manager at this trust today", { field });
}
