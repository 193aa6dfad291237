import { z } from "zod";
import { optionalText } from "@/lib/form-fields.ts";
import { monthNamed } from "@/lib/month-names.ts";
import { type Day, showShortDate, toDate, toDay, today } from "@/lib/time.ts";

/** A day as somebody wrote it who may not know it. Null: they wrote nothing. */
export type WrittenDay = Day | "not known" | null;

/** What to write, in words that follow "…: ". */
const howTo = "write it like 3/4/2024 or 3 April 2024, or write “not known”";
/** Nobody served before there was an NHS. */
const earliest = "1948-07-05";

/**
 * Reads a day as it is written in a box or in a list: day, month and year in figures, the month in letters, or year first.
 * Nothing is guessed: what could be a month first is read as day first, and what can only be that is refused.
 */
export function readWrittenDay(typed: string): { day: WrittenDay } | { why: string } {
  const text = typed.trim().toLowerCase();
  if (text === "") return { day: null };
  if (/^(not known|unknown|not sure|n\/k)$/.test(text)) return { day: "not known" };
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (yearFirst) return real(yearFirst[3], yearFirst[2], yearFirst[1]);
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (figures) {
    if (Number(figures[2]) > 12) return { why: `${figures[2]} is no month: write day/month/year` };
    return real(figures[1], figures[2], figures[3]);
  }
  const letters = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/.exec(text);
  const month = monthNamed(letters?.[2] ?? "");
  if (letters && month) return real(letters[1], String(month), letters[3]);
  if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(text)) return { why: "write the year with four figures" };
  return { why: `this is no day: ${howTo}` };
}

function real(day = "", month = "", year = ""): { day: Day } | { why: string } {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = toDate(written);
  if (Number.isNaN(date.getTime()) || toDay(date) !== written)
    return { why: `there is no such day: ${howTo}` };
  return { day: written };
}

/** Why a day cannot be when something was already in place; null where it can. */
export function whyNotPast(day: WrittenDay): string | null {
  if (day === null || day === "not known") return null;
  if (day > today()) return `${showShortDate(day)} has not come yet`;
  return whyTooEarly(day);
}

/** The same for a day that may be to come. */
export function whyTooEarly(day: Day): string | null {
  return day < earliest ? `${showShortDate(day)} is before there was an NHS, so it cannot be right` : null;
}

/** A day that has come, "not known", or nothing, from one box. */
export function writtenDay() {
  return optionalText(40)
    .default("")
    .transform((typed, context): WrittenDay => {
      const read = readWrittenDay(typed);
      const why = "why" in read ? read.why : whyNotPast(read.day);
      if (!why && "day" in read) return read.day;
      context.addIssue({ code: "custom", message: asSentence(why ?? "") });
      return z.NEVER;
    });
}

/** A reason that stands by itself. */
export function asSentence(why: string): string {
  return why.charAt(0).toUpperCase() + why.slice(1);
}

/** The day, or null where it is not known. For what is there in any case. */
export function known(day: WrittenDay): Day | null {
  return day === "not known" ? null : day;
}
