import { z } from "zod";
import {
  clockTime,
  optionalClockTime,
  optionalLine,
  optionalLink,
  optionalText,
  text,
} from "@/lib/form-fields.ts";
import { addDays, type Day, isOnTheClock, showShortDate, toDate, toDay, today } from "@/lib/time.ts";

/** When a meeting begins and ends, as forms ask for it. */
export const meetingTimes = {
  startsAt: clockTime("when it starts"),
  endsAt: optionalClockTime(),
};

/** What a meeting says for itself; left empty it is as its committee says. */
export const meetingFields = {
  place: optionalLine(),
  joiningLink: optionalLink(),
  preparation: optionalText(2_000).transform((words) => words || null),
  papersLink: optionalLink(),
};

/** Meetings are entered up to a year back, so that what happened can be recorded, and three years ahead. */
export function isNear(day: Day): boolean {
  return day >= addDays(today(), -366) && day <= addDays(today(), 3 * 366);
}

type Times = { startsAt: string; endsAt: string | null };

/** Refuses a meeting that ends before it starts. */
export function endsAfterItStarts({ startsAt, endsAt }: Times): boolean {
  return endsAt === null || endsAt > startsAt;
}
export const endsTooEarly = { error: "Enter an end that is later than the start", path: ["endsAt"] };

/** The first of some days on which the time does not come, because the clocks go forward over it. */
export function dayWithoutTime(days: readonly Day[], { startsAt, endsAt }: Times): Day | undefined {
  return days.find((day) => !isOnTheClock(day, startsAt) || (endsAt && !isOnTheClock(day, endsAt)));
}
export function noSuchTime(day: Day): string {
  return `On ${showShortDate(day)} the clocks go forward at 1am, so this time does not come. Enter another`;
}

const most = 60;

/** A list of dates, one a line, written as people in Britain write them: 3/3/2027, 3 March 2027, Wednesday 3 Mar 2027. */
export const dateList = text("at least one date", 5_000).transform((typed, context): Day[] => {
  const days: Day[] = [];
  const fail = (message: string) => {
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  };
  const lines = typed
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  if (lines.length > most) return fail(`These are ${lines.length} dates. Enter up to ${most} at once`);
  for (const [index, line] of lines.entries()) {
    const day = readDay(line);
    const at = `Line ${index + 1}, “${line.slice(0, 60)}”,`;
    if (!day) return fail(`${at} is not a date we can read. Write day, month and year, like 3 March 2027`);
    if (!isNear(day)) return fail(`${at} is more than a year ago or more than three years ahead`);
    if (days.includes(day)) return fail(`${at} is there twice`);
    days.push(day);
  }
  return days.toSorted();
});

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readDay(line: string): Day | null {
  const plain = line
    .replace(/^[A-Za-z]+day,?\s+/i, "")
    .replace(/^(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?,?\s+/i, "");
  const parts =
    /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(plain) ??
    /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})$/.exec(plain);
  if (!parts) return null;
  const [, day = "", named = "", year = ""] = parts;
  const month = /^\d/.test(named) ? Number(named) : months.indexOf(named.slice(0, 3).toLowerCase()) + 1;
  const written = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const real = month > 0 && !Number.isNaN(toDate(written).getTime()) && toDay(toDate(written)) === written;
  return real ? written : null;
}
