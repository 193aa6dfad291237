import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded, TrainingNeedAnswerKind } from "@/prisma/generated/enums.ts";

/** A training somebody did, and did not take back. */
export type TrainingKept = {
  name: string;
  doneOn: Day;
  validUntil: Day | null;
  how: HowRecorded;
  recordedBy: string;
};
/** What was said of whether a training applies to them. */
export type AppliesKept = { name: string; applies: boolean; because: string | null; by: string; on: Day };
/** A training they said they need, and what was answered, first to last. */
export type NeedKept = {
  words: string;
  on: Day;
  how: HowRecorded;
  recordedBy: string;
  answers: { kind: TrainingNeedAnswerKind; words: string; byOn: Day | null; by: string; on: Day }[];
};

const named = { select: { name: true } } as const;

/** The training of these appointments of one person: done, said to apply or not, and needed. Latest first. */
export async function loadTrainingKept(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<{ training: TrainingKept[]; applies: AppliesKept[]; needs: NeedKept[] }> {
  const where = { trustId, appointmentId: { in: appointmentIds } };
  const dones = await tx.trainingDone.findMany({
    where: { ...where, takenBackAt: null },
    orderBy: [{ doneOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
    select: { doneOn: true, validUntil: true, how: true, recordedBy: named, item: named },
  });
  const scopes = await tx.trainingScope.findMany({
    where,
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: { applies: true, because: true, recordedAt: true, saidBy: named, item: named },
  });
  const needs = await tx.trainingNeed.findMany({
    where,
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    select: {
      words: true,
      how: true,
      happenedOn: true,
      recordedAt: true,
      recordedBy: named,
      answers: {
        orderBy: { position: "asc" },
        select: { kind: true, words: true, byOn: true, recordedAt: true, answeredBy: named },
      },
    },
  });
  return {
    training: dones.map(({ doneOn, validUntil, how, recordedBy, item }) => ({
      name: item.name,
      doneOn: toDay(doneOn),
      validUntil: validUntil && toDay(validUntil),
      how,
      recordedBy: recordedBy.name,
    })),
    applies: scopes.map(({ applies, because, recordedAt, saidBy, item }) => ({
      name: item.name,
      applies,
      because,
      by: saidBy.name,
      on: dayOf(recordedAt),
    })),
    needs: needs.map(({ words, how, happenedOn, recordedAt, recordedBy, answers }) => ({
      words,
      how,
      on: happenedOn ? toDay(happenedOn) : dayOf(recordedAt),
      recordedBy: recordedBy.name,
      answers: answers.map(({ byOn, recordedAt: at, answeredBy, ...answer }) => ({
        ...answer,
        byOn: byOn && toDay(byOn),
        by: answeredBy.name,
        on: dayOf(at),
      })),
    })),
  };
}
