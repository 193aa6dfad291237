import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";

export type OpenTrustSummary = { id: string; name: string; shortName: string; openedAt: Date };

/** The trusts that use Alongside and how far the official list is loaded, for the operator. Nothing of any trust's content. */
export async function listOpenTrusts(
  actor: PlatformActor,
): Promise<{ trusts: OpenTrustSummary[]; listed: number; lastLoaded: Date | null }> {
  return asOperator(null, async (tx) => {
    authorise(actor, "organisation:read", {});
    const trusts = await tx.trust.findMany({
      orderBy: { name: "asc" },
      select: { id: true, name: true, shortName: true, openedAt: true },
    });
    const list = await tx.organisation.aggregate({
      where: { kind: "nhs_trust" },
      _count: true,
      _max: { updatedAt: true },
    });
    return { trusts, listed: list._count, lastLoaded: list._max.updatedAt };
  });
}
