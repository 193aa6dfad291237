import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { type Day, toDay } from "@/lib/time.ts";
import { currentShortName, shortNameOf } from "@/lib/trusts/current-short-name.ts";

export type OpenTrustSummary = {
  id: string;
  code: string;
  name: string;
  /** The day the organisation closed or closes. */
  closedOn: Day | null;
  shortName: string;
  openedAt: Date;
  /** The last day anybody opened it; null while nobody has joined. */
  lastUsedOn: Day | null;
};

/** The trusts that use Alongside, by name, for the operator. Nothing of any trust's content. */
export async function listOpenTrusts(
  actor: PlatformActor,
  page: number,
): Promise<Paged<OpenTrustSummary> & { total: number }> {
  return asOperator(null, async (tx) => {
    authorise(actor, "organisation:read", {});
    const total = await tx.trust.count();
    const { read, ...at } = rowsOf(page, total);
    const trusts = await tx.trust.findMany({
      orderBy: [{ organisation: { name: "asc" } }, { organisation: { code: "asc" } }],
      select: {
        id: true,
        openedAt: true,
        organisation: { select: { code: true, name: true, closedOn: true } },
        use: { select: { lastUsedOn: true } },
        ...currentShortName,
      },
      ...read,
    });
    const rows = trusts.map(({ id, openedAt, organisation, use, ...trust }) => ({
      id,
      ...organisation,
      closedOn: organisation.closedOn && toDay(organisation.closedOn),
      shortName: shortNameOf(trust),
      openedAt,
      lastUsedOn: use && toDay(use.lastUsedOn),
    }));
    return { rows, total, ...at };
  });
}
