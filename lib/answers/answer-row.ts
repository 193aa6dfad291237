import type { AnswerRecords } from "@/lib/answers/records.ts";
import { agreedMeasures, type SuccessRow } from "@/lib/success/success-sql.ts";
import type { TrainingRecords } from "@/lib/training/training-standing.ts";

/** The records behind six answers as JSON has them: each instant is a text. */
export type AnswerRow = Omit<AsJson<AnswerRecords>, "appointedAt" | "versions" | "success" | "training"> &
  SuccessRow & {
    recordedAt: string;
    trainingItems: AsJson<TrainingRecords["items"][number]>[];
    trainingScopes: AsJson<TrainingRecords["scopes"][number]>[];
    trainingDones: AsJson<TrainingRecords["dones"][number]>[];
    /** The version in force. */
    version: AsJson<AnswerRecords["versions"][number]> | null;
  };

type AsJson<T> = T extends Date
  ? string
  : T extends (infer Each)[]
    ? AsJson<Each>[]
    : T extends object
      ? { [Key in keyof T]: AsJson<T[Key]> }
      : T;

/** The same as the rules take them. */
export function recordsOf(row: AnswerRow): AnswerRecords {
  return {
    appointedAt: new Date(row.recordedAt),
    lineManagers: row.lineManagers.map((each) => ({
      ...recorded(each),
      spells: each.spells.map(({ from, until }) => ({ from: new Date(from), until: instant(until) })),
    })),
    deputies: row.deputies.map(recorded),
    pairings: row.pairings.map(({ name, kind, states }) => ({ name, kind, states: states.map(recorded) })),
    invitations: row.invitations.map((each) => ({
      ...recorded(each),
      committeeEndedAt: instant(each.committeeEndedAt),
      meeting: each.meeting && { ...each.meeting, cancelledAt: instant(each.meeting.cancelledAt) },
      chairs: each.chairs.map(recorded),
    })),
    versions: row.version ? [{ ...row.version, publishedAt: new Date(row.version.publishedAt) }] : [],
    success: agreedMeasures(row.measures.map(({ said }) => ({ said: said.map(recorded) }))),
    variations: row.variations.map(recorded),
    training: trainingOfRow(row),
    nones: row.nones.map((each) => ({ ...recorded(each), endedAt: instant(each.endedAt) })),
    managers: row.managers,
    admins: row.admins,
  };
}

/** What is on record about training, as the rules take it. */
export function trainingOfRow({
  trainingItems,
  trainingScopes,
  trainingDones,
}: Pick<AnswerRow, "trainingItems" | "trainingScopes" | "trainingDones">): TrainingRecords {
  return {
    items: trainingItems.map((each) => ({
      ...each,
      addedAt: new Date(each.addedAt),
      endedAt: instant(each.endedAt),
    })),
    scopes: trainingScopes.map(recorded),
    dones: trainingDones.map((each) => ({ ...recorded(each), takenBackAt: instant(each.takenBackAt) })),
  };
}

function recorded<T extends { recordedAt: string }>(row: T): Omit<T, "recordedAt"> & { recordedAt: Date } {
  return { ...row, recordedAt: new Date(row.recordedAt) };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
