import type { Asked, Dated, Spell } from "@/lib/answers/records.ts";
import { type Day, dayOf, toDate } from "@/lib/time.ts";

/** Whether it holds on a day. The last day belongs to what comes next. */
export function holds(each: { startsOn: Day; endsOn: Day | null }, asOf: Day): boolean {
  return each.startsOn <= asOf && (each.endsOn === null || each.endsOn > asOf);
}

/** A seat on a committee that has not been closed, which holds on a day. */
export function isSeat(
  each: Pick<Asked, "startsOn" | "endsOn" | "committeeEndedAt"> & { meeting: unknown },
  asOf: Day,
): boolean {
  const closed = each.committeeEndedAt !== null && dayOf(each.committeeEndedAt) <= asOf;
  return each.meeting === null && !closed && holds(each, asOf);
}

/** An invitation to one meeting that is still to come on a day, or is held on it, and was not cancelled. It holds then too. */
export function isComing(each: Asked, asOf: Day): boolean {
  const { meeting } = each;
  if (!meeting || meeting.cancelledAt || meeting.heldOn < asOf) return false;
  return holds(each, asOf) && holds(each, meeting.heldOn);
}

/** Whether somebody was a manager on a day, to its end. */
export function managesOn(spells: readonly Spell[], asOf: Day): boolean {
  return spells.some(({ from, until }) => dayOf(from) <= asOf && (until === null || dayOf(until) > asOf));
}

/** When it came to hold and, where it ended, ceased to: not before it was recorded. */
export function momentsOf({ startsOn, endsOn, recordedAt }: Dated): Date[] {
  const begins = toDate(startsOn);
  return [begins > recordedAt ? begins : recordedAt, ...(endsOn ? [toDate(endsOn)] : [])];
}

/** The days from which some of them held no longer. */
export function endsOf(rows: readonly { endsOn: Day | null }[]): Day[] {
  return rows.flatMap(({ endsOn }) => endsOn ?? []);
}
