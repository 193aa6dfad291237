import type { TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";

/** Somebody on the staff who can be asked to see to something. */
export type StaffMember = { membershipId: string; name: string; jobTitle: string | null };

/** Staff who hold a role at the trust today, by name, but for one person. For functions that authorise their own actor. */
export async function loadStaff(
  tx: TrustTransaction,
  trustId: string,
  except: string | null = null,
): Promise<StaffMember[]> {
  const people = await tx.membership.findMany({
    where: {
      trustId,
      ...(except ? { id: { not: except } } : {}),
      endedAt: null,
      roleGrants: { some: { role: { in: ["manager", "admin", "sponsor"] }, ...heldNow() } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, jobTitle: true },
  });
  return people.map(({ id, ...person }) => ({ membershipId: id, ...person }));
}
