import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { auditPlatform } from "@/lib/audit.ts";
import { asOperator } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { email, line } from "@/lib/form-fields.ts";
import { joiningPath, newJoiningToken } from "@/lib/people/joining-token.ts";
import { now } from "@/lib/time.ts";
import { ShortName } from "@/lib/trusts/short-name.ts";

export const OpenTrust = z.object({
  organisationCode: z.string().trim().toUpperCase().min(1, "Enter the organisation's code"),
  shortName: ShortName,
  adminName: line("the first admin's name"),
  adminEmail: email("the first admin's e-mail address"),
});
export type OpenTrust = z.output<typeof OpenTrust>;

/**
 * Opens a trust on the list for use and names its first admin, for the operator. Returns the link, to be handed
 * to that admin, with which they choose a password. Refuses an organisation that is not listed, closed or open
 * already, and a short name in use.
 */
export async function openTrust(
  actor: PlatformActor,
  input: OpenTrust,
): Promise<{ trustId: string; adminMembershipId: string; joiningPath: string }> {
  const trustId = randomUUID();
  return asOperator(trustId, async (tx) => {
    authorise(actor, "trust:open", {});
    const organisation = await tx.organisation.findFirst({ where: { code: input.organisationCode } });
    if (!organisation)
      throw new Refusal(`No organisation with the code ${input.organisationCode} is on the list.`, {
        field: "organisationCode",
      });
    if (organisation.closedOn && organisation.closedOn <= now())
      throw new Refusal(`${organisation.name} has closed.`, { field: "organisationCode" });
    const { count } = await tx.trust.createMany({
      data: {
        id: trustId,
        organisationId: organisation.id,
        shortName: input.shortName,
        name: organisation.name,
        openedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw await alreadyThere(tx, organisation, input.shortName);

    const membershipId = randomUUID();
    const link = newJoiningToken();
    await tx.membership.createMany({
      data: {
        trustId,
        id: membershipId,
        name: input.adminName,
        email: input.adminEmail,
        reachedBy: "email",
        createdAt: now(),
        revision: 1,
      },
    });
    await tx.roleGrant.createMany({ data: { trustId, membershipId, role: "admin", startsAt: now() } });
    await tx.joiningLink.createMany({ data: { trustId, membershipId, ...link.row } });
    await auditPlatform(tx, actor, trustId, "trust:opened", { kind: "trust", id: trustId });
    await auditPlatform(tx, actor, trustId, "role-grant:given-admin", {
      kind: "membership",
      id: membershipId,
    });
    return {
      trustId,
      adminMembershipId: membershipId,
      joiningPath: joiningPath(input.shortName, link.token),
    };
  });
}

async function alreadyThere(
  tx: Parameters<Parameters<typeof asOperator>[1]>[0],
  organisation: { id: string; name: string },
  shortName: string,
): Promise<Refusal> {
  const open = await tx.trust.findUnique({ where: { organisationId: organisation.id } });
  if (open)
    return new Refusal(`${organisation.name} is open already, as /${open.shortName}.`, {
      field: "organisationCode",
    });
  return new Refusal(`Another trust is called ${shortName}. Choose another short name.`, {
    field: "shortName",
  });
}
