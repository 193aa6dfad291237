import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { formId, ticked } from "@/lib/form-fields.ts";
import {
  checkReach,
  emailTaken,
  jobTitleField,
  personFields,
  whoHasEmail,
} from "@/lib/people/person-details.ts";
import { tellSponsor } from "@/lib/readiness/tell-sponsor.ts";
import { now } from "@/lib/time.ts";

export const NamePerson = z.object({
  id: formId,
  ...personFields,
  jobTitle: jobTitleField,
  roles: ticked(["manager", "admin", "sponsor", "mentor"]),
});
export type NamePerson = z.output<typeof NamePerson>;

/**
 * Names a person as the trust knows them and gives them their roles, for the admin of a trust. They can sign in
 * once they were handed a joining link. Sent twice, it names one person. Refuses an e-mail address that somebody
 * at this trust has already.
 */
export async function namePerson(actor: Member, input: NamePerson): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "person:name", {});
    if (input.roles.length > 0) authorise(actor, "role-grant:give", {});
    checkReach(input);
    const { trustId } = actor;
    const { id, roles, ...details } = input;
    const { count } = await tx.membership.createMany({
      data: { trustId, id, ...details, createdAt: now(), revision: 1 },
      skipDuplicates: true,
    });
    if (count === 0) {
      const there = await tx.membership.findUnique({
        where: { trustId_id: { trustId, id } },
        select: { id: true },
      });
      if (there) return;
      throw emailTaken(
        await whoHasEmail(tx, trustId, input.email, id),
        "If it is the same person, find them in the list of people.",
      );
    }
    await audit(tx, actor, "person:named", { kind: "membership", id });
    for (const role of new Set(roles)) {
      await tx.roleGrant.createMany({
        data: { trustId, membershipId: id, role, startsAt: now(), grantedById: actor.membershipId },
      });
      await audit(tx, actor, `role-grant:given-${role}`, { kind: "membership", id });
      if (role === "sponsor") await tellSponsor(tx, actor, id);
    }
  });
}
