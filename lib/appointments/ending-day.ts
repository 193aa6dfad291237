import { addDays, type Day, dayOf, toDay } from "@/lib/time.ts";

/**
 * When a role that was ended is over. An ending may be recorded for a day gone by, for today, or for a day to come.
 * Recorded on its last day or later, it holds at once: the trust is closed to the partner from their next page.
 * Recorded before, the partner keeps the whole of their last day, and it is over the day after.
 */

/** The last whole day on which the role holds, which is what `appointment.ended_on` keeps: ended today, yesterday. */
export function lastWholeDay(lastDay: Day, recordedOn: Day): Day {
  return lastDay === recordedOn ? addDays(recordedOn, -1) : lastDay;
}

/** Whether an ending, as its state says it, has come on this day. */
export function endingHasCome(ending: { happenedOn: Date | null; recordedAt: Date }, on: Day): boolean {
  const lastDay = ending.happenedOn ? toDay(ending.happenedOn) : dayOf(ending.recordedAt);
  return on > lastWholeDay(lastDay, dayOf(ending.recordedAt));
}
