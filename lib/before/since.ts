import { type Day, dayOf, showShortDate, toDay } from "@/lib/time.ts";

/** What says whether somebody was brought in, of an appointment, for a `select`. */
export const broughtInAt = { broughtIn: { select: { recordedAt: true } } } as const;

/**
 * Since when something holds; null where it was in place before Alongside and nobody knows since when: such a row holds
 * from the day on which its partner was brought in.
 */
export function sinceOf(
  row: { startsOn: Date; recordedAt: Date },
  broughtIn: { recordedAt: Date } | null | undefined,
): Day | null {
  const isOfThen = broughtIn?.recordedAt.getTime() === row.recordedAt.getTime();
  const day = toDay(row.startsOn);
  return isOfThen && day >= dayOf(row.recordedAt) ? null : day;
}

/** "since 3 April 2024", or that it was before Alongside. */
export function sinceWords(since: Day | null): string {
  return `since ${since ? showShortDate(since) : "before Alongside"}`;
}
