import { addDays, atTime, type Day, today } from "@/lib/time.ts";

/** Does something in the morning some days ago. */
export function daysAgo<T>(days: number, work: () => Promise<T>): Promise<T> {
  return atTime(new Date(`${addDays(today(), -days)}T09:30:00Z`), work);
}

/** Does something in the evening of a day. */
export function inTheEveningOf<T>(day: Day, work: () => Promise<T>): Promise<T> {
  return atTime(new Date(`${day}T19:00:00Z`), work);
}
