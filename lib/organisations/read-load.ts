import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import type { LoadReport } from "@/lib/organisations/load-report.ts";

/** What one load of the official list did, for the operator. Throws `NotFound`. */
export async function readLoad(
  actor: PlatformActor,
  loadId: string,
): Promise<{ recordedAt: Date; report: LoadReport }> {
  return asOperator(null, async (tx) => {
    authorise(actor, "organisation:read", {});
    const load = isId(loadId) ? await tx.organisationLoad.findUnique({ where: { id: loadId } }) : null;
    if (!load) throw new NotFound();
    return { recordedAt: load.recordedAt, report: load.report as LoadReport };
  });
}
