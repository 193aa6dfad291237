import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadRoleHandover, type RoleHandover } from "@/lib/people/load-role-handover.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import type { Role } from "@/prisma/generated/enums.ts";

export type RoleEnding = {
  role: Role;
  person: { membershipId: string; name: string };
  handover: RoleHandover;
};

/** A role that somebody holds and what hangs on it, for an admin who is about to end it. */
export async function readRoleEnding(actor: Member, grantId: string): Promise<RoleEnding> {
  return inTrust(actor, async (tx) => {
    if (!isId(grantId)) throw new NotFound();
    const { trustId } = actor;
    const grant = await tx.roleGrant.findUnique({
      where: { trustId_id: { trustId, id: grantId }, ...heldNow() },
      select: { role: true, membership: { select: { id: true, name: true } } },
    });
    if (!grant) throw new NotFound();
    authorise(actor, "role-grant:end", {});
    const { id: membershipId, name } = grant.membership;
    return {
      role: grant.role,
      person: { membershipId, name },
      handover: await loadRoleHandover(tx, trustId, membershipId),
    };
  });
}
