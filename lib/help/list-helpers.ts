import type { TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { loadPeopleAround } from "@/lib/support/load-people-around.ts";

/** Somebody a partner can ask, and what they are to the partner. */
export type Helper = { id: string; name: string; as: string };

/**
 * Whom a partner can ask for help today, nearest first: their line manager and who stands in, their mentor or buddy,
 * then the other managers of partners and the executive sponsors of the trust. Only people who can open Alongside here.
 */
export async function listHelpers(
  tx: TrustTransaction,
  trustId: string,
  appointment: { id: string; membershipId: string },
): Promise<Helper[]> {
  const around = await loadPeopleAround(tx, trustId, appointment.id);
  const staff = await tx.membership.findMany({
    where: {
      trustId,
      endedAt: null,
      roleGrants: { some: { role: { in: ["manager", "sponsor"] }, ...heldNow() } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, roleGrants: { where: heldNow(), select: { role: true } } },
  });
  const isManager = (id: string) =>
    staff.some((each) => each.id === id && each.roleGrants.some(({ role }) => role === "manager"));
  const { lineManager, deputies, pairings } = around;
  const all: Helper[] = [
    ...(lineManager && isManager(lineManager.membershipId)
      ? [{ id: lineManager.membershipId, name: lineManager.name, as: "your line manager" }]
      : []),
    ...deputies
      .filter(({ isToCome, isManager: stillOne }) => !isToCome && stillOne)
      .map(({ membershipId, name }) => ({ id: membershipId, name, as: "stands in for your line manager" })),
    ...pairings
      .filter(({ standing, stillHere }) => standing === "accepted" && stillHere)
      .map(({ person, kind }) => ({ id: person.id, name: person.name, as: `your ${kind}` })),
    ...staff
      .filter(({ id }) => isManager(id))
      .map(({ id, name }) => ({ id, name, as: "manager of partners" })),
    ...staff.map(({ id, name }) => ({ id, name, as: "executive sponsor" })),
  ];
  const seen = new Set([appointment.membershipId]);
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
}
