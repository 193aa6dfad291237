import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { auditPlatform } from "@/lib/audit.ts";
import { asOperator } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { applyList } from "@/lib/organisations/apply-list.ts";
import { emptyReport, type LoadReport } from "@/lib/organisations/load-report.ts";
import { readTrustList, type TrustList } from "@/lib/organisations/read-list.ts";
import { now, toDate } from "@/lib/time.ts";

/**
 * Loads the official list of NHS trusts, for the operator, and keeps the report. Loading it again changes nothing. A
 * line that cannot be used is named with its reason and the good ones land; a file that is no such list lands nothing,
 * and the report says why. `id` is the load's own: sent twice, the second gets the first's report.
 */
export async function importOrganisations(
  actor: PlatformActor,
  id: string,
  file: Uint8Array,
): Promise<LoadReport> {
  const read = readOrRefuse(file);
  return asOperator(null, async (tx) => {
    authorise(actor, "organisation:import", {});
    // One load at a time, so that each report is true of what it found.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('organisation import'))`;
    const before = await tx.organisationLoad.findUnique({ where: { id }, select: { report: true } });
    if (before) return before.report as LoadReport;
    const report =
      "trusts" in read
        ? await applyList(tx, read)
        : { ...emptyReport(), refusedBecause: read.refusedBecause };
    await tx.organisationLoad.create({
      data: {
        id,
        recordedAt: now(),
        listedOn: report.listedOn && toDate(report.listedOn),
        refusedBecause: report.refusedBecause,
        report,
      },
    });
    const action = report.refusedBecause ? "organisation-list:refused" : "organisation-list:loaded";
    await auditPlatform(tx, actor, action, { kind: "organisation-load", id });
    return report;
  });
}

function readOrRefuse(file: Uint8Array): TrustList | { refusedBecause: string } {
  try {
    return readTrustList(file);
  } catch (error) {
    if (error instanceof Refusal) return { refusedBecause: `${error.message} Nothing was loaded.` };
    throw error;
  }
}
