import type { TrustTransaction } from "@/lib/db.ts";

/**
 * Holds the handbook of a trust until the transaction ends: pages are put in order, and published, one after the other, so
 * that no version has half of a change.
 */
export async function holdHandbook(tx: TrustTransaction, trustId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('handbook ' || ${trustId}, 0))`;
}

/** The pages as they are being written, in order. */
export async function loadPages(tx: TrustTransaction, trustId: string) {
  return tx.handbookPage.findMany({
    where: { trustId, endedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, title: true, body: true, position: true, revision: true },
  });
}
