import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import type { LoadReport } from "@/lib/organisations/load-report.ts";
import { reportSummary } from "@/lib/organisations/report-words.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { type Day, toDay } from "@/lib/time.ts";

export type LoadSummary = {
  id: string;
  recordedAt: Date;
  listedOn: Day | null;
  refusedBecause: string | null;
  summary: string;
};

/** Every load of the official list, newest first, for the operator. */
export async function listLoads(actor: PlatformActor, page: number): Promise<Paged<LoadSummary>> {
  return asOperator(null, async (tx) => {
    authorise(actor, "organisation:read", {});
    const { read, ...at } = rowsOf(page, await tx.organisationLoad.count());
    const loads = await tx.organisationLoad.findMany({
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      ...read,
    });
    const rows = loads.map(({ report, listedOn, ...load }) => ({
      ...load,
      listedOn: listedOn && toDay(listedOn),
      summary: load.refusedBecause ?? reportSummary(report as LoadReport),
    }));
    return { rows, ...at };
  });
}
