import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { auditPlatform } from "@/lib/audit.ts";
import { asOperator } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId } from "@/lib/form-fields.ts";
import { byHandFields, OrganisationCode } from "@/lib/organisations/organisation-fields.ts";
import { now, toDate, today } from "@/lib/time.ts";

export const AddOrganisation = z.object({ id: formId, code: OrganisationCode, ...byHandFields });
export type AddOrganisation = z.output<typeof AddOrganisation>;

/**
 * Adds an organisation that is on no list of NHS trusts (a care trust, a community interest company, an integrated
 * care board), for the operator, with the reason. Refuses a code that is known. Sent twice, it is added once.
 */
export async function addOrganisation(actor: PlatformActor, input: AddOrganisation): Promise<void> {
  await asOperator(null, async (tx) => {
    authorise(actor, "organisation:write", {});
    const { count } = await tx.organisation.createMany({
      data: { ...input, recordedAt: now(), updatedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) {
      const known = await tx.organisation.findUnique({ where: { code: input.code } });
      if (known?.id === input.id) return;
      throw new Refusal(
        known
          ? `${known.name} has the code ${known.code} already. Open it from there.`
          : "This organisation was added a moment ago.",
        { field: "code" },
      );
    }
    const day = toDate(today());
    await tx.organisationName.create({
      data: { organisationId: input.id, name: input.name, firstOn: day, lastOn: day, recordedAt: now() },
    });
    await auditPlatform(tx, actor, "organisation:added", { kind: "organisation", id: input.id });
  });
}
