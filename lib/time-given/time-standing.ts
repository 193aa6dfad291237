import { addMonths, type Day } from "@/lib/time.ts";

/** Time that was given on a day. */
type Given = { on: Day; minutes: number };
/** From that day on, so many minutes a month are agreed; null: none. */
type Agreed = { on: Day; minutes: number | null };

export type TimeStanding = {
  /** Given in the month of the day, and what is agreed for a month today. */
  month: { given: number; agreed: number | null };
  /** Given in that month and the eleven before; and what was agreed for those of them for which anything was. */
  year: { given: number; agreed: number; months: number };
};

/** The first day of the twelve months that end with the month of a day. */
export function yearBegins(day: Day): Day {
  return addMonths(firstOf(day), -11);
}

/** How much was given beside what was agreed, as of a day. What holds at the end of a month counts for it. */
export function timeStanding(given: readonly Given[], agreed: readonly Agreed[], day: Day): TimeStanding {
  const from = yearBegins(day);
  const months = Array.from({ length: 12 }, (_, index) => addMonths(from, index));
  const agreedIn = months.map((month) => holding(agreed, addMonths(month, 1)) ?? 0);
  const sum = (some: readonly Given[]) => some.reduce((all, { minutes }) => all + minutes, 0);
  return {
    month: {
      given: sum(given.filter(({ on }) => on >= firstOf(day) && on < addMonths(firstOf(day), 1))),
      agreed: holding(agreed, addMonths(firstOf(day), 1)),
    },
    year: {
      given: sum(given.filter(({ on }) => on >= from && on < addMonths(from, 12))),
      agreed: agreedIn.reduce((all, minutes) => all + minutes, 0),
      months: agreedIn.filter((minutes) => minutes > 0).length,
    },
  };
}

function holding(agreed: readonly Agreed[], before: Day): number | null {
  return agreed.findLast(({ on }) => on < before)?.minutes ?? null;
}

function firstOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}
