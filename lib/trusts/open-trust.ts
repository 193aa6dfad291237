import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { auditPlatform, auditTrust } from "@/lib/audit.ts";
import { asOperator, type TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { isOrganisationCode } from "@/lib/ids.ts";
import { now, toDay, today } from "@/lib/time.ts";
import { currentShortName, shortNameOf } from "@/lib/trusts/current-short-name.ts";
import { FirstAdmin, type HandedOver, writeFirstAdmin, writeFirstLink } from "@/lib/trusts/first-admin.ts";
import { ShortName } from "@/lib/trusts/short-name.ts";
import { optionalUrgentContact, urgentContactKinds } from "@/lib/urgent-contacts/urgent-contact-fields.ts";

export const OpenTrust = z.object({
  organisationCode: z.string().trim().toUpperCase().min(1, "Enter the organisation's code"),
  shortName: ShortName,
  ...FirstAdmin.shape,
  danger_now: optionalUrgentContact,
  safeguarding: optionalUrgentContact,
  speaking_up: optionalUrgentContact,
  complaints: optionalUrgentContact,
});
export type OpenTrust = z.output<typeof OpenTrust>;

/**
 * Opens an organisation's trust for use and names its first admin, for the operator, with as many of its contacts
 * for urgent concerns as are known. Returns the link, to be handed to that admin, with which they choose a password.
 * Refuses an organisation that is not known, closed or open already, and a short name in use.
 */
export async function openTrust(actor: PlatformActor, input: OpenTrust): Promise<HandedOver> {
  const trustId = randomUUID();
  return asOperator(trustId, async (tx) => {
    authorise(actor, "trust:open", {});
    const organisation = isOrganisationCode(input.organisationCode)
      ? await tx.organisation.findUnique({ where: { code: input.organisationCode } })
      : null;
    if (!organisation)
      throw new Refusal(`No organisation with the code ${input.organisationCode} is known.`, {
        field: "organisationCode",
      });
    if (organisation.closedOn && toDay(organisation.closedOn) <= today())
      throw new Refusal(`${organisation.name} has closed.`, { field: "organisationCode" });
    await insertTrust(tx, trustId, organisation, input.shortName);
    const membershipId = await writeFirstAdmin(tx, trustId, input);
    const at = { trustId, shortName: input.shortName, membershipId };
    const handedOver = await writeFirstLink(tx, randomUUID(), at);
    if (!handedOver) throw new Error("A new link's id was taken.");
    const contacts = urgentContactKinds.flatMap((kind) => {
      const contact = input[kind];
      return contact ? [{ ...contact, kind, trustId, changedAt: now() }] : [];
    });
    await tx.urgentContact.createMany({ data: contacts });
    await auditTrust(tx, actor, trustId, "trust:opened", { kind: "trust", id: trustId });
    await auditTrust(tx, actor, trustId, "role-grant:given-admin", {
      kind: "membership",
      id: membershipId,
    });
    await auditPlatform(tx, actor, "trust:opened", { kind: "organisation", id: organisation.id });
    return handedOver;
  });
}

/** Writes the trust and its address. Whoever is second, at the same moment too, is told what is there already. */
async function insertTrust(
  tx: TrustTransaction,
  trustId: string,
  organisation: { id: string; name: string },
  shortName: string,
): Promise<void> {
  const trust = { id: trustId, organisationId: organisation.id, openedAt: now() };
  const { count: opened } = await tx.trust.createMany({ data: trust, skipDuplicates: true });
  if (opened === 0) {
    const open = await tx.trust.findUniqueOrThrow({
      where: { organisationId: organisation.id },
      select: currentShortName,
    });
    throw new Refusal(`${organisation.name} is open already, as /${shortNameOf(open)}.`, {
      field: "organisationCode",
    });
  }
  const { count: named } = await tx.shortName.createMany({
    data: { trustId, shortName, since: now() },
    skipDuplicates: true,
  });
  if (named === 0)
    throw new Refusal(`Another trust is, or was, called ${shortName}. Choose another short name.`, {
      field: "shortName",
    });
}
