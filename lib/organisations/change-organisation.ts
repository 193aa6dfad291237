import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { auditPlatform } from "@/lib/audit.ts";
import { asOperator } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { isOrganisationCode } from "@/lib/ids.ts";
import { byHandFields, closedOn } from "@/lib/organisations/organisation-fields.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { now, toDate, toDay, today } from "@/lib/time.ts";

export const ChangeOrganisation = z.object({ revision, ...byHandFields, closedOn });
export type ChangeOrganisation = z.output<typeof ChangeOrganisation>;

/**
 * Changes an organisation that was added by hand, for the operator: a slip, a new name, a closure. Its earlier name is
 * kept with its dates. Throws `NotFound`; refuses one from the official list, which only the list changes, and a
 * change drawn from an older revision.
 */
export async function changeOrganisation(
  actor: PlatformActor,
  code: string,
  input: ChangeOrganisation,
): Promise<void> {
  await asOperator(null, async (tx) => {
    authorise(actor, "organisation:write", {});
    if (!isOrganisationCode(code)) throw new NotFound();
    const read = () => tx.organisation.findUnique({ where: { code } });
    const organisation = await read();
    if (!organisation) throw new NotFound();
    if (organisation.kind === "nhs_trust" || organisation.kind === "fictional")
      throw new Refusal(`${organisation.name} was not added by hand, so it does not change by hand.`);
    const { revision: from, closedOn: closed, ...details } = input;
    const { count } = await tx.organisation.updateMany({
      where: { code, revision: from },
      data: {
        ...details,
        closedOn: closed && toDate(closed),
        ...(closed ? {} : { successorId: null }),
        updatedAt: now(),
        revision: { increment: 1 },
      },
    });
    if (count === 0) {
      const found = await read();
      const there = found && { ...found, closedOn: found.closedOn && toDay(found.closedOn) };
      return refuseUnlessAlreadySo(there, { ...details, closedOn: closed });
    }
    const day = toDate(today());
    await tx.organisationName.upsert({
      where: { organisationId_name: { organisationId: organisation.id, name: input.name } },
      create: {
        organisationId: organisation.id,
        name: input.name,
        firstOn: day,
        lastOn: day,
        recordedAt: now(),
      },
      update: { lastOn: day },
    });
    await auditPlatform(tx, actor, "organisation:changed", { kind: "organisation", id: organisation.id });
  });
}
