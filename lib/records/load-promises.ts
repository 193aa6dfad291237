import type { TrustTransaction } from "@/lib/db.ts";
import { type SaidKept, saidFields, toSaid } from "@/lib/records/load-shaping.ts";
import type { PromiseKind, PromiseWordKind } from "@/prisma/generated/enums.ts";

/** Something said of one of the trust's promises. */
export type PromiseSaidKept = SaidKept & {
  promise: PromiseKind;
  kind: PromiseWordKind;
  words: string | null;
};

/** All that was said of the promises of these appointments of one person, first to last. */
export async function loadPromisesKept(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<PromiseSaidKept[]> {
  const rows = await tx.promiseWord.findMany({
    where: { trustId, appointmentId: { in: appointmentIds } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: { ...saidFields, promise: true, kind: true, words: true },
  });
  return rows.map(({ promise, kind, words, ...row }) => ({ promise, kind, words, ...toSaid(row) }));
}
