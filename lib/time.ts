import { AsyncLocalStorage } from "node:async_hooks";

/** A day without a time, "2027-03-02". Due dates and terms are days, not instants. */
export type Day = string;

/** Where the clocks are that meetings go by. */
export const zone = "Europe/London";

/** Made once: making one takes longer than all that a page does with it, and holds memory until it is collected. */
const dayInLondon = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
const longDate = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const dateOfInstant = new Intl.DateTimeFormat("en-GB", { ...longDate, timeZone: zone });
const dateOfDay = new Intl.DateTimeFormat("en-GB", { ...longDate, timeZone: "UTC" });
const timeInLondon = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
});

const clockInLondon = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const pinned = new AsyncLocalStorage<Date>();

/** The present, for everything in Alongside. The database never says what time it is. */
export function now(): Date {
  return pinned.getStore() ?? new Date();
}

/** Runs `work` as if it were `instant`: for the demonstration's history and for tests. */
export function atTime<T>(instant: Date, work: () => Promise<T>): Promise<T> {
  return pinned.run(instant, work);
}

/** Begins to measure; the function it returns says how many milliseconds have gone by. */
export function stopwatch(): () => number {
  const begun = performance.now();
  return () => performance.now() - begun;
}

/** Today's date where the trusts are. */
export function today(): Day {
  return dayOf(now());
}

/** The time on the clock where the trusts are, "14:05". */
export function clockNow(): string {
  return clockInLondon.format(now());
}

/** The day an instant falls on, in London. */
export function dayOf(instant: Date): Day {
  return dayInLondon.format(instant);
}

/** A day as the database's date type takes it. */
export function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A database date as a day. */
export function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** The same day of the month some months later; the last day where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = toDate(day);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()));
  return toDay(target);
}

/** Some days later, or earlier where negative. */
export function addDays(day: Day, days: number): Day {
  return toDay(new Date(toDate(day).getTime() + days * 86_400_000));
}

/** How many days lie between two: 7 from one Monday to the next. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / 86_400_000);
}

/**
 * The instant of a time on the clock in London. Of the hour that comes twice when the clocks go back, the second; a time
 * that the clocks leave out when they go forward is moved on with them (`isOnTheClock` tells).
 */
export function instantOf(day: Day, clock: string): Date {
  const asIfUtc = new Date(`${day}T${clock}:00Z`);
  const guess = new Date(asIfUtc.getTime() - aheadOfUtc(asIfUtc));
  return new Date(asIfUtc.getTime() - aheadOfUtc(guess));
}

/** False for a time that does not come on this day, because the clocks go forward over it. */
export function isOnTheClock(day: Day, clock: string): boolean {
  const instant = instantOf(day, clock);
  return new Date(instant.getTime() + aheadOfUtc(instant)).toISOString().slice(0, 16) === `${day}T${clock}`;
}

/** By how many milliseconds the clocks in London are ahead of UTC at an instant. */
function aheadOfUtc(instant: Date): number {
  const hours = Number(clockInLondon.format(instant).slice(0, 2)) - instant.getUTCHours();
  return ((hours + 24) % 24) * 3_600_000;
}

/** "Tuesday 2 March 2027" for an instant (in London) or a day. */
export function showDate(when: Date | Day): string {
  const parts =
    typeof when === "string" ? dateOfDay.formatToParts(toDate(when)) : dateOfInstant.formatToParts(when);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("weekday")} ${part("day")} ${part("month")} ${part("year")}`;
}

/** "2 March 2027", where the day of the week adds nothing. */
export function showShortDate(when: Date | Day): string {
  return showDate(when).split(" ").slice(1).join(" ");
}

/** "Tuesday 2 March 2027 at 2pm", as the NHS service manual writes times. */
export function showDateTime(instant: Date): string {
  const parts = timeInLondon.formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const hour = part("hour") === "0" ? "12" : part("hour");
  const minutes = part("minute") === "00" ? "" : `:${part("minute")}`;
  return `${showDate(instant)} at ${hour}${minutes}${part("dayPeriod").replace(/[\s.]/g, "").toLowerCase()}`;
}
