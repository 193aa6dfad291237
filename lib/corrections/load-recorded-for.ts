import { loadSinceDayOne } from "@/lib/corrections/load-since-day-one.ts";
import { base, corrections, named, type RecordedFor } from "@/lib/corrections/recorded.ts";
import { earlierWords } from "@/lib/corrections/words.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { placeFields, toPlace, whereWords } from "@/lib/points/where-words.ts";
import { attendanceWords } from "@/lib/records/words.ts";
import { dayOf, showShortDate, toDay } from "@/lib/time.ts";

/** All that others wrote down for the partner of an appointment, latest first. A constant number of queries. */
export async function loadRecordedFor(
  tx: TrustTransaction,
  trustId: string,
  appointmentId: string,
): Promise<RecordedFor[]> {
  const mine = { trustId, appointmentId };
  const recorded = { recordedAt: true, recordedBy: named, corrections } as const;
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
      meeting: { select: { heldOn: true, committee: named } },
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
      ...placeFields,
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
        what: `You raised something ${whereWords(toPlace(row))}`,
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
  all.push(...(await loadSinceDayOne(tx, trustId, appointmentId)));
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
