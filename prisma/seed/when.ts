import { addDays, atTime, today } from "@/lib/time.ts";

/** Does something in the morning some days ago. */
export function daysAgo<T>(days: number, work: () => Promise<T>): Promise<T> {
  return atTime(new Date(`${addDays(today(), -days)}T09:30:00Z`), work);
}
