import type { TrustTransaction } from "@/lib/db.ts";
import { usualAnswerDays } from "@/lib/help/ask-for-help.ts";
import { type Day, dayOf, toDay, today } from "@/lib/time.ts";
import { loadTrainingRecords } from "@/lib/training/load-training-records.ts";
import { type NeedStanding, needStanding } from "@/lib/training/need-standing.ts";
import { type TrainingStanding, trainingOn } from "@/lib/training/training-standing.ts";
import type { HowRecorded, TrainingNeedAnswerKind } from "@/prisma/generated/enums.ts";

/** A training of the list as a page about one partner shows it. */
export type TrainingLine = Omit<TrainingStanding, "item" | "said"> & {
  id: string;
  name: string;
  about: string | null;
  link: string | null;
  takes: string | null;
  validMonths: number | null;
  /** Who said that it applies or does not, and why not; null: it is as the list says. */
  said: { because: string | null; by: string; on: Day } | null;
};

/** A training they need, in their words, with what was answered, latest first. */
export type NeedDetail = {
  id: string;
  words: string;
  askedOn: Day;
  how: HowRecorded;
  recordedBy: string;
  standing: NeedStanding;
  /** Of the latest answer, 0 where there is none: what a form is drawn from. */
  position: number;
  answers: {
    id: string;
    kind: TrainingNeedAnswerKind;
    words: string;
    byOn: Day | null;
    by: string;
    on: Day;
  }[];
};

/** The training of one appointment, in a constant number of queries. For functions that authorise their own reader. */
export async function loadTraining(
  tx: TrustTransaction,
  trustId: string,
  appointmentId: string,
): Promise<TrainingLine[]> {
  const records = (await loadTrainingRecords(tx, trustId, [appointmentId]))(appointmentId);
  const details = await tx.trainingItem.findMany({
    where: { trustId, endedAt: null },
    select: { id: true, about: true, link: true, takes: true, validMonths: true },
  });
  return trainingOn(records, today()).flatMap(({ item, said, ...standing }) => {
    const detail = details.find(({ id }) => id === item.id);
    return detail
      ? [
          {
            ...detail,
            ...standing,
            name: item.name,
            said: said && { because: said.because, by: said.saidBy, on: dayOf(said.recordedAt) },
          },
        ]
      : [];
  });
}

/** The training one appointment needs, latest first, with every answer. */
export async function loadNeeds(
  tx: TrustTransaction,
  trustId: string,
  which: { appointmentId: string; id?: string },
): Promise<NeedDetail[]> {
  const rows = await tx.trainingNeed.findMany({
    where: { trustId, ...which },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    take: 200,
    select: {
      id: true,
      words: true,
      how: true,
      happenedOn: true,
      recordedAt: true,
      recordedBy: { select: { name: true } },
      answers: {
        orderBy: { position: "desc" },
        select: {
          id: true,
          position: true,
          kind: true,
          words: true,
          byOn: true,
          recordedAt: true,
          answeredBy: { select: { name: true } },
        },
      },
    },
  });
  const settings = await tx.trustSettings.findUnique({ where: { trustId }, select: { answerDays: true } });
  return rows.map(({ id, words, how, happenedOn, recordedAt, recordedBy, answers: said }) => {
    const answers = said.map(({ byOn, recordedAt: at, answeredBy, position: _, ...each }) => ({
      ...each,
      byOn: byOn && toDay(byOn),
      by: answeredBy.name,
      on: dayOf(at),
    }));
    return {
      id,
      words,
      how,
      askedOn: happenedOn ? toDay(happenedOn) : dayOf(recordedAt),
      recordedBy: recordedBy.name,
      standing: needStanding(
        { recordedOn: dayOf(recordedAt), latest: answers[0] ?? null },
        settings?.answerDays ?? usualAnswerDays,
        today(),
      ),
      position: said[0]?.position ?? 0,
      answers,
    };
  });
}
