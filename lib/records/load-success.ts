import type { TrustTransaction } from "@/lib/db.ts";
import { type SaidKept, saidFields, toSaid } from "@/lib/records/load-shaping.ts";
import { type Day, toDay } from "@/lib/time.ts";
import type { SuccessWordKind } from "@/prisma/generated/enums.ts";

/** A success measure: all that was said of it, first to last. */
export type MeasureKept = {
  said: (SaidKept & { kind: SuccessWordKind; words: string | null; reviewOn: Day | null })[];
};

/** Every success measure of these appointments of one person, first to last. */
export async function loadMeasuresKept(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<MeasureKept[]> {
  const rows = await tx.successMeasure.findMany({
    where: { trustId, appointmentId: { in: appointmentIds } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      words: {
        orderBy: { position: "asc" },
        select: { ...saidFields, kind: true, words: true, reviewOn: true },
      },
    },
  });
  return rows.map(({ words }) => ({
    said: words.map(({ kind, words: text, reviewOn, ...row }) => ({
      kind,
      words: text,
      reviewOn: reviewOn && toDay(reviewOn),
      ...toSaid(row),
    })),
  }));
}
