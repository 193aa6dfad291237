import type { TrustTransaction } from "@/lib/db.ts";

/**
 * Holds the induction of a trust until the transaction ends: its steps change, and are copied, one after the other, so that
 * no plan has half of a change and no two changes make a circle between them.
 */
export async function holdInduction(tx: TrustTransaction, trustId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('induction ' || ${trustId}, 0))`;
}

/** The steps of a trust's induction, in order, each with the ids of those that come first. */
export async function loadSteps(tx: TrustTransaction, trustId: string) {
  const rows = await tx.inductionStep.findMany({
    where: { trustId, endedAt: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      about: true,
      ownerKind: true,
      contactId: true,
      contact: { select: { name: true, endedAt: true } },
      dueDays: true,
      position: true,
      waitsFor: { select: { waitsForId: true } },
    },
  });
  const there = new Set(rows.map(({ id }) => id));
  return rows.map(({ waitsFor, ...row }) => ({
    ...row,
    waitsFor: waitsFor.map(({ waitsForId }) => waitsForId).filter((id) => there.has(id)),
  }));
}
