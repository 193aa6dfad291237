import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { now } from "@/lib/time.ts";

/** A meeting as a calendar takes it. Nothing about anybody, and nothing of what is discussed. */
export type CalendarEntry = {
  id: string;
  committee: string;
  starts: Date;
  ends: Date | null;
  place: string | null;
  joiningLink: string | null;
  cancelled: boolean;
  /** Goes up with every change, so that a calendar takes the newer of two files. */
  changes: number;
};

const anHour = 3_600_000;

/**
 * One meeting as an iCalendar file (RFC 5545), which Outlook, Google and phones open. Instants are in UTC, which each
 * shows in its own time. A meeting that says no end is shown as an hour. `page` is where the meeting is in Alongside.
 */
export function calendarFile(entry: CalendarEntry, page: string): string {
  const calendar = ical({ prodId: { company: "Alongside", product: "Meetings", language: "EN" } });
  calendar.method(entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
  calendar.createEvent({
    id: `${entry.id}@alongside`,
    sequence: entry.changes,
    stamp: now(),
    start: entry.starts,
    end: entry.ends ?? new Date(entry.starts.getTime() + anHour),
    summary: oneLine(entry.committee),
    location: oneLine(entry.place ?? entry.joiningLink ?? ""),
    description: entry.joiningLink ? `Join: ${entry.joiningLink}\nMore: ${page}` : `More: ${page}`,
    url: page,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** A name on one line: what a calendar shows in a list. */
function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
