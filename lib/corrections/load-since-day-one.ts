import { base, corrections, named, type RecordedFor } from "@/lib/corrections/recorded.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { saidKinds as promiseSaid, promiseTitles } from "@/lib/promises/words.ts";
import { showShortDate, toDay } from "@/lib/time.ts";
import type {
  PlanStepStateKind,
  PointWordKind,
  RoleProposalStateKind,
  SuccessWordKind,
} from "@/prisma/generated/enums.ts";

const stepWords: Record<PlanStepStateKind, string> = {
  done: "is done",
  not_needed: "is not needed",
  to_do: "is to do again",
};

const proposalWords: Record<RoleProposalStateKind, string> = {
  accepted: "You accepted a change to your role",
  declined: "You said no to a change to your role",
  suggested_instead: "You suggested something else instead of a change to your role",
  taken_back: "You took back a change to your role",
  ended: "You said that a change to your role does not hold any more",
};

const successWords: Record<SuccessWordKind, string> = {
  worded: "You wrote what success looks like",
  agreed: "You agreed what success looks like",
  not_agreed: "You did not agree what success looks like",
  progress: "You said how it goes with what success looks like",
  met: "You said that what success looks like is met",
  dropped: "You dropped what success looks like",
};

const pointSaid: Record<PointWordKind, string> = {
  settles: "You said that an answer to what you raised answers you",
  does_not_settle: "You said that an answer to what you raised does not answer you",
  taken_back: "You took back what you raised",
};

/**
 * What others wrote down that the partner of an appointment said of their first weeks and their role: the handbook, their
 * induction, training and how the role is shaped. A constant number of queries.
 */
export async function loadSinceDayOne(
  tx: TrustTransaction,
  trustId: string,
  appointmentId: string,
): Promise<RecordedFor[]> {
  const told = { how: { not: "themselves" as const } };
  const mine = { trustId, appointmentId, ...told };
  const recorded = { id: true, how: true, recordedAt: true, recordedBy: named, corrections } as const;
  const handbooks = await tx.handbookConfirmation.findMany({
    where: mine,
    select: { ...recorded, version: { select: { number: true } } },
  });
  const steps = await tx.planStepState.findMany({
    where: { trustId, ...told, step: { appointmentId } },
    select: { ...recorded, kind: true, because: true, step: { select: { title: true } } },
  });
  const trainings = await tx.trainingDone.findMany({
    // What was taken back is there no more, but for what the partner said of it.
    where: { ...mine, OR: [{ takenBackAt: null }, { corrections: { some: {} } }] },
    select: { ...recorded, doneOn: true, item: named },
  });
  const needs = await tx.trainingNeed.findMany({ where: mine, select: { ...recorded, words: true } });
  const proposals = await tx.roleProposal.findMany({ where: mine, select: { ...recorded, words: true } });
  const answers = await tx.roleProposalState.findMany({
    where: { trustId, ...told, proposal: { appointmentId } },
    select: { ...recorded, kind: true, because: true, proposal: { select: { words: true } } },
  });
  const measures = await tx.successWord.findMany({
    where: { trustId, ...told, measure: { appointmentId } },
    select: { ...recorded, kind: true, words: true },
  });
  const promises = await tx.promiseWord.findMany({
    where: { ...mine },
    select: { ...recorded, kind: true, promise: true, words: true },
  });
  const pointWords = await tx.raisedPointWord.findMany({
    where: { trustId, ...told, point: { appointmentId } },
    select: { ...recorded, kind: true, because: true },
  });
  return [
    ...handbooks.map((row) => ({
      ...of("handbook", row),
      what: `You read version ${row.version.number} of the handbook`,
    })),
    ...steps.map((row) => ({
      ...of("step", row),
      what: `Your induction: “${row.step.title}” ${stepWords[row.kind]}`,
      quote: row.because,
    })),
    ...trainings.map((row) => ({
      ...of("training", row),
      what: `You did the training “${row.item.name}” on ${showShortDate(toDay(row.doneOn))}`,
    })),
    ...needs.map((row) => ({ ...of("need", row), what: "You need a training", quote: row.words })),
    ...proposals.map((row) => ({
      ...of("proposal", row),
      what: "You proposed a change to your role",
      quote: row.words,
    })),
    ...answers.map((row) => ({
      ...of("proposal-answer", row),
      what: `${proposalWords[row.kind]}: “${row.proposal.words}”`,
      quote: row.because,
    })),
    ...measures.map((row) => ({ ...of("success", row), what: successWords[row.kind], quote: row.words })),
    ...pointWords.map((row) => ({ ...of("point-word", row), what: pointSaid[row.kind], quote: row.because })),
    ...promises.map((row) => ({
      ...of("promise", row),
      what: `You said of “${promiseTitles[row.promise]}”: ${promiseSaid[row.kind].toLowerCase()}`,
      quote: row.words,
    })),
  ];
}

type Row = Omit<Parameters<typeof base>[1], "recordedBy"> &
  Pick<RecordedFor, "how"> & { recordedBy: { name: string } | null };

function of(kind: RecordedFor["kind"], { recordedBy, ...row }: Row): RecordedFor {
  return { ...base(kind, { ...row, recordedBy: recordedBy ?? { name: "" } }), how: row.how };
}
