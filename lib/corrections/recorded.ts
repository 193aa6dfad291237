import { type Day, dayOf } from "@/lib/time.ts";
import type { CorrectionAnswerKind, HowRecorded } from "@/prisma/generated/enums.ts";

/** Which record a correction is about, as an address names it. */
export const recordKinds = [
  "agreement",
  "attendance",
  "point",
  "earlier",
  "handbook",
  "step",
  "training",
  "need",
  "proposal",
  "proposal-answer",
  "success",
  "promise",
  "point-word",
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Something that somebody else wrote down for a partner, or about them, with what the partner says of it. */
export type RecordedFor = {
  kind: RecordKind;
  id: string;
  /** "You agreed version 2 of Patient Safety Partner on 3 March 2027" */
  what: string;
  /** What the partner raised, in the words that were written down. */
  quote: string | null;
  recordedBy: string;
  how: HowRecorded | null;
  on: Day;
  corrections: CorrectionSummary[];
};

export type CorrectionSummary = {
  id: string;
  words: string;
  on: Day;
  recordedBy: string | null;
  how: HowRecorded;
  answer: { kind: CorrectionAnswerKind; words: string; by: string; on: Day } | null;
};

/** Of whom a record keeps the name, for a `select`. */
export const named = { select: { name: true } } as const;
/** What is read of the corrections of a record, for a `select`. */
export const corrections = {
  orderBy: [{ recordedAt: "asc" as const }, { id: "asc" as const }],
  select: {
    id: true,
    words: true,
    how: true,
    recordedAt: true,
    recordedBy: named,
    answer: { select: { kind: true, words: true, recordedAt: true, answeredBy: named } },
  },
};

type Row = {
  id: string;
  recordedAt: Date;
  recordedBy: { name: string };
  corrections: {
    id: string;
    words: string;
    how: HowRecorded;
    recordedAt: Date;
    recordedBy: { name: string };
    answer: {
      kind: CorrectionAnswerKind;
      words: string;
      recordedAt: Date;
      answeredBy: { name: string };
    } | null;
  }[];
};

/** What every record has. */
export function base(kind: RecordKind, { id, recordedAt, recordedBy, corrections }: Row): RecordedFor {
  return {
    kind,
    id,
    what: "",
    quote: null,
    recordedBy: recordedBy.name,
    how: null,
    on: dayOf(recordedAt),
    corrections: corrections.map((each) => ({
      id: each.id,
      words: each.words,
      on: dayOf(each.recordedAt),
      recordedBy: each.how === "themselves" ? null : each.recordedBy.name,
      how: each.how,
      answer: each.answer && {
        kind: each.answer.kind,
        words: each.answer.words,
        by: each.answer.answeredBy.name,
        on: dayOf(each.answer.recordedAt),
      },
    })),
  };
}
