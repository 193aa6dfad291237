import type { TrustTransaction } from "@/lib/db.ts";
import { type MeasureStanding, measureStanding, type Said } from "@/lib/success/standing.ts";
import { dayOf, toDay, today } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** A success measure of a partner's role, with all that was said of it. */
export type Measure = {
  id: string;
  standing: MeasureStanding;
  /** The place in its history that a form is drawn from. */
  position: number;
  /** First to last. */
  said: SaidOfMeasure[];
};

/** One thing said of a measure; `recordedBy` is who wrote it down, where somebody else did. */
export type SaidOfMeasure = Said & { id: string; how: HowRecorded; recordedBy: string | null };

const named = { select: { name: true } } as const;

/** Every measure of an appointment, first to last. For functions that each authorise their own reader. */
export async function loadMeasures(
  tx: TrustTransaction,
  trustId: string,
  appointment: { id: string; membershipId: string },
): Promise<Measure[]> {
  const rows = await tx.successMeasure.findMany({
    where: { trustId, appointmentId: appointment.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      words: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          position: true,
          kind: true,
          words: true,
          reviewOn: true,
          how: true,
          recordedAt: true,
          saidById: true,
          saidBy: named,
          recordedBy: named,
        },
      },
    },
  });
  return rows.flatMap(({ id, words }) => {
    const said = words.map(
      (each): SaidOfMeasure => ({
        id: each.id,
        kind: each.kind,
        side: each.saidById === appointment.membershipId ? "partner" : "trust",
        by: each.saidBy.name,
        on: dayOf(each.recordedAt),
        words: each.words,
        reviewOn: each.reviewOn && toDay(each.reviewOn),
        how: each.how,
        recordedBy: each.how === "themselves" ? null : each.recordedBy.name,
      }),
    );
    const standing = measureStanding(said, today());
    return standing ? [{ id, standing, position: words.at(-1)?.position ?? 0, said }] : [];
  });
}
