import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { type Day, toDay } from "@/lib/time.ts";
import { currentShortName, shortNameOf } from "@/lib/trusts/current-short-name.ts";

export type OpenTrustSummary = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  openedAt: Date;
  /** The last day anybody opened it; null while nobody has joined. */
  lastUsedOn: Day | null;
};

/** The trusts that use Alongside and how far the official list is loaded, for the operator. Nothing of any trust's content. */
export async function listOpenTrusts(
  actor: PlatformActor,
): Promise<{ trusts: OpenTrustSummary[]; listed: number; lastLoaded: Date | null }> {
  return asOperator(null, async (tx) => {
    authorise(actor, "organisation:read", {});
    const trusts = await tx.trust.findMany({
      orderBy: { organisation: { name: "asc" } },
      select: {
        id: true,
        openedAt: true,
        organisation: { select: { code: true, name: true } },
        use: { select: { lastUsedOn: true } },
        ...currentShortName,
      },
    });
    const list = await tx.organisation.aggregate({
      where: { kind: "nhs_trust" },
      _count: true,
      _max: { updatedAt: true },
    });
    const summaries = trusts.map(({ id, openedAt, organisation, use, ...trust }) => ({
      id,
      ...organisation,
      shortName: shortNameOf(trust),
      openedAt,
      lastUsedOn: use && toDay(use.lastUsedOn),
    }));
    return { trusts: summaries, listed: list._count, lastLoaded: list._max.updatedAt };
  });
}
