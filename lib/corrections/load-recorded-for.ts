import { earlierWords } from "@/lib/corrections/words.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { attendanceWords } from "@/lib/records/words.ts";
import { type Day, dayOf, showShortDate, toDay } from "@/lib/time.ts";
import type { CorrectionAnswerKind, HowRecorded } from "@/prisma/generated/enums.ts";

/** Which record a correction is about, as an address names it. */
export const recordKinds = ["agreement", "attendance", "point", "earlier"] as const;
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

const name = { select: { name: true } } as const;
const corrections = {
  orderBy: [{ recordedAt: "asc" as const }, { id: "asc" as const }],
  select: {
    id: true,
    words: true,
    how: true,
    recordedAt: true,
    recordedBy: name,
    answer: { select: { kind: true, words: true, recordedAt: true, answeredBy: name } },
  },
};

/** All that others wrote down for the partner of an appointment, latest first. A constant number of queries. */
export async function loadRecordedFor(
  tx: TrustTransaction,
  trustId: string,
  appointmentId: string,
): Promise<RecordedFor[]> {
  const mine = { trustId, appointmentId };
  const recorded = { recordedAt: true, recordedBy: name, corrections } as const;
  const agreements = await tx.agreement.findMany({
    where: { ...mine, how: { not: "themselves" } },
    select: {
      id: true,
      how: true,
      happenedOn: true,
      ...recorded,
      version: { select: { number: true, title: true } },
    },
  });
  const attendances = await tx.attendance.findMany({
    where: mine,
    orderBy: { position: "desc" },
    select: {
      id: true,
      meetingId: true,
      position: true,
      kind: true,
      ...recorded,
      meeting: { select: { heldOn: true, committee: name } },
    },
  });
  const points = await tx.raisedPoint.findMany({
    where: { ...mine, how: { not: "themselves" } },
    select: {
      id: true,
      words: true,
      how: true,
      happenedOn: true,
      ...recorded,
      meeting: { select: { heldOn: true, committee: name } },
    },
  });
  const earlier = await tx.earlierSupport.findMany({
    where: mine,
    select: { id: true, kind: true, words: true, happenedOn: true, ...recorded },
  });
  const meetingWords = ({ heldOn, committee }: { heldOn: Date; committee: { name: string } }) =>
    `${committee.name} on ${showShortDate(toDay(heldOn))}`;
  const all: RecordedFor[] = [
    ...agreements.map(
      (row): RecordedFor => ({
        ...base("agreement", row),
        what: `You agreed version ${row.version.number} of “${row.version.title}” on ${showShortDate(row.happenedOn ? toDay(row.happenedOn) : dayOf(row.recordedAt))}`,
        how: row.how,
      }),
    ),
    ...attendances.filter(isLatestOrCorrected).map(
      (row): RecordedFor => ({
        ...base("attendance", row),
        what: `${meetingWords(row.meeting)}: ${attendanceWords[row.kind].replace(/\.$/, "").toLowerCase()}`,
      }),
    ),
    ...points.map(
      (row): RecordedFor => ({
        ...base("point", row),
        what: `You raised something at ${meetingWords(row.meeting)}`,
        quote: row.words,
        how: row.how,
      }),
    ),
    ...earlier.map(
      (row): RecordedFor => ({
        ...base("earlier", row),
        what: `Before Alongside: ${earlierWords[row.kind]}${row.happenedOn ? `, ${showShortDate(toDay(row.happenedOn))}` : ", day not known"}`,
        quote: row.words,
      }),
    ),
  ];
  return all.toSorted((a, b) => b.on.localeCompare(a.on) || a.what.localeCompare(b.what));
}

/** What was recorded anew since is there no more, but for what the partner said of it. */
function isLatestOrCorrected(
  row: { meetingId: string; position: number; corrections: unknown[] },
  _: number,
  all: { meetingId: string; position: number }[],
): boolean {
  const isLatest = all.every((each) => each.meetingId !== row.meetingId || each.position <= row.position);
  return isLatest || row.corrections.length > 0;
}

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

function base(kind: RecordKind, { id, recordedAt, recordedBy, corrections }: Row): RecordedFor {
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
