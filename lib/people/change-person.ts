import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, violatedConstraint } from "@/lib/db.ts";
import { changedMeanwhile, NotFound } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import {
  checkReach,
  emailTaken,
  jobTitleField,
  personFields,
  whoHasEmail,
} from "@/lib/people/person-details.ts";
import { heldNow } from "@/lib/people/role-grants.ts";

export const ChangePerson = z.object({ revision, ...personFields, jobTitle: jobTitleField });
export type ChangePerson = z.output<typeof ChangePerson>;

/**
 * Changes a person's name or how to reach them. A manager may for partners and people without a role, an admin for
 * everybody. What they sign in with is theirs and stays as it is. Refuses an e-mail address somebody else here has,
 * and the loser of two who change one person at once.
 */
export async function changePerson(actor: Member, membershipId: string, input: ChangePerson): Promise<void> {
  const remedy = "Two people cannot have the same address.";
  try {
    await inTrust(actor, async (tx) => {
      if (!isId(membershipId)) throw new NotFound();
      const { trustId } = actor;
      const key = { trustId_id: { trustId, id: membershipId } };
      const person = await tx.membership.findUnique({
        where: { ...key, endedAt: null },
        select: { roleGrants: { where: heldNow(), select: { id: true } } },
      });
      if (!person) throw new NotFound();
      authorise(actor, person.roleGrants.length > 0 ? "person:change-staff" : "person:change", {});
      checkReach(input);
      const holder = await whoHasEmail(tx, trustId, input.email, membershipId);
      if (holder) throw emailTaken(holder, remedy);
      const { revision: drawnFrom, ...details } = input;
      const { count } = await tx.membership.updateMany({
        where: { trustId, id: membershipId, revision: drawnFrom },
        data: { ...details, revision: drawnFrom + 1 },
      });
      if (count === 0) {
        const theirs = await tx.membership.findUniqueOrThrow({ where: key, select: { revision: true } });
        throw changedMeanwhile(theirs.revision);
      }
      await audit(tx, actor, "person:changed", { kind: "membership", id: membershipId });
    });
  } catch (error) {
    if (violatedConstraint(error) === "membership_trust_id_email_key") throw emailTaken(null, remedy);
    throw error;
  }
}
