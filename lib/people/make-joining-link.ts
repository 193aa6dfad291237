import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { joiningPath, newJoiningToken } from "@/lib/people/joining-token.ts";
import { retireLinks } from "@/lib/people/retire-links.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { currentShortName, shortNameOf } from "@/lib/trusts/current-short-name.ts";

export const MakeJoiningLink = z.object({ id: formId });
export type MakeJoiningLink = z.output<typeof MakeJoiningLink>;

/**
 * Makes the link with which a named person chooses a password and joins, for whoever hands it to them: a manager for
 * partners and people without a role, an admin for everybody. Returns the link, which is kept nowhere and cannot
 * be read again; earlier links of this person stop working.
 *
 * Refuses a person who signs in here already, one without an e-mail address, and a second sending of the same form
 * (with the id for a new one, should the first answer have been lost).
 */
export async function makeJoiningLink(
  actor: Member,
  membershipId: string,
  input: MakeJoiningLink,
): Promise<{ path: string; expiresAt: Date }> {
  return inTrust(actor, async (tx) => {
    if (!isId(membershipId)) throw new NotFound();
    const { trustId } = actor;
    await retireLinks(tx, trustId, membershipId);
    const person = await tx.membership.findUnique({
      where: { trustId_id: { trustId, id: membershipId }, endedAt: null },
      select: {
        name: true,
        email: true,
        accountId: true,
        trust: { select: currentShortName },
        roleGrants: { where: heldNow(), select: { id: true } },
      },
    });
    if (!person) throw new NotFound();
    authorise(actor, person.roleGrants.length > 0 ? "joining-link:make-for-staff" : "joining-link:make", {});
    if (person.accountId)
      throw new Refusal(`${person.name} signs in to this trust already, and needs no link.`);
    if (!person.email)
      throw new Refusal(
        `Add an e-mail address for ${person.name} first. It is what they sign in with, even if they would rather be reached another way.`,
      );
    const link = newJoiningToken();
    const { count } = await tx.joiningLink.createMany({
      data: { trustId, id: input.id, membershipId, ...link.row, createdById: actor.membershipId },
      skipDuplicates: true,
    });
    if (count === 0)
      throw new Refusal(
        "This link was made a moment ago, and a link is shown only once. If you did not see it, press the button again: you get a new link, and the earlier one stops working.",
        { current: { id: randomUUID() } },
      );
    await audit(tx, actor, "joining-link:made", { kind: "membership", id: membershipId });
    return { path: joiningPath(shortNameOf(person.trust), link.token), expiresAt: link.row.expiresAt };
  });
}
