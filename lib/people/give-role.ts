import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, formId } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { retireLinks } from "@/lib/people/retire-links.ts";
import { roleWords } from "@/lib/people/role-grants.ts";
import { tellSponsor } from "@/lib/readiness/tell-sponsor.ts";
import { now } from "@/lib/time.ts";

export const GiveRole = z.object({
  id: formId,
  role: choice(["manager", "admin", "sponsor", "mentor"], "a role"),
});
export type GiveRole = z.output<typeof GiveRole>;

/**
 * Gives a person a role at this trust from now on, for an admin. Sent twice, it gives one. Refuses a role the
 * person holds already. Joining links that were made for them before stop working: whoever made one could
 * otherwise join in their place, with a role they may not hand out. An admin makes a new one. A sponsor is asked to accept.
 */
export async function giveRole(actor: Member, membershipId: string, input: GiveRole): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(membershipId)) throw new NotFound();
    const { trustId } = actor;
    const person = await tx.membership.findUnique({
      where: { trustId_id: { trustId, id: membershipId }, endedAt: null },
      select: { name: true },
    });
    if (!person) throw new NotFound();
    authorise(actor, "role-grant:give", {});
    await retireLinks(tx, trustId, membershipId);
    const { id, role } = input;
    const { count } = await tx.roleGrant.createMany({
      data: { trustId, id, membershipId, role, startsAt: now(), grantedById: actor.membershipId },
      skipDuplicates: true,
    });
    if (count === 0) {
      const there = await tx.roleGrant.findUnique({
        where: { trustId_id: { trustId, id }, membershipId, role },
        select: { id: true },
      });
      if (there) return;
      throw new Refusal(`${person.name} is ${roleWords[role]} already`, { field: "role" });
    }
    await audit(tx, actor, `role-grant:given-${role}`, { kind: "membership", id: membershipId });
    if (role === "sponsor") await tellSponsor(tx, actor, membershipId);
  });
}
