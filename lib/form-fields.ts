import { z } from "zod";
import { monthNamed } from "@/lib/month-names.ts";
import { addDays, type Day, toDate, toDay, today } from "@/lib/time.ts";

/**
 * The kinds of field Alongside's forms have, each with its words for what is wrong.
 * Text comes trimmed, with plain line ends, composed letters, and without characters nobody can see or type.
 */

const lineEnds = /\r\n?/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
/** What Unicode draws as nothing, marks of direction among them, but for what joins letters and emoji. */
const unseen = /[\p{Default_Ignorable_Code_Point}--[\u200C\u200D\uFE00-\uFE0F]]/gv;
const joiners = /[\u200C\u200D]+/g;
/** More marks on one letter than any language has: putting them in order takes as long as their number squared. */
const manyMarks = /(\p{M}{30})\p{M}+/gu;
/** No box takes as much. What is longer is refused for its length, and stays as it is. */
const farTooLong = 100_000;

/**
 * Takes out what cannot be seen, and nothing else a person typed. It takes a time that grows with the length of the text
 * and no faster, whatever the text is made of: strangers send it as well.
 */
export function clean(text: string): string {
  if (text.length > farTooLong) return text;
  return text
    .replace(manyMarks, "$1")
    .normalize("NFC")
    .replace(lineEnds, "\n")
    .replace(controls, "")
    .replace(unseen, "")
    .replace(joiners, (run, at: number, whole: string) => {
      const joinsLetters = /\S/.test(whole.charAt(at - 1)) && /\S/.test(whole.charAt(at + run.length));
      return joinsLetters ? run : "";
    })
    .trim();
}

const cleaned = z.preprocess(
  (value) => (typeof value === "string" ? clean(value) : value === undefined ? "" : value),
  z.string("Type this again"),
);

/** Text that has to be there. `what` completes "Enter …". */
export function text(what: string, max = 200) {
  return cleaned.pipe(z.string().min(1, `Enter ${what}`).max(max, tooLong(max)));
}

/** Text that may be empty. */
export function optionalText(max = 200) {
  return cleaned.pipe(z.string().max(max, tooLong(max)));
}

function tooLong(max: number) {
  return {
    error: (issue: { input?: unknown }) => {
      const length = typeof issue.input === "string" ? issue.input.length : 0;
      return `This is ${length.toLocaleString("en-GB")} characters long. It can be up to ${max.toLocaleString("en-GB")}`;
    },
  };
}

/** One line only: names and titles that end up in subjects and headings. */
export function line(what: string, max = 200) {
  return text(what, max)
    .transform((value) => value.replace(/\s+/g, " "))
    .refine((value) => /[\p{L}\p{N}]/u.test(value), `Enter ${what}`);
}

/** One line that may be empty; empty becomes null. */
export function optionalLine(max = 200) {
  return optionalText(max).transform((value) => value.replace(/\s+/g, " ") || null);
}

/** An e-mail address, lower case. */
export function email(what = "an e-mail address, like name@example.com") {
  return cleaned.pipe(z.email(`Enter ${what}`).max(254, tooLong(254)).toLowerCase());
}

/** An e-mail address, or null when the box was left empty. */
export function optionalEmail() {
  return cleaned
    .pipe(z.string().toLowerCase())
    .refine(
      (address) => address === "" || email().safeParse(address).success,
      "Enter an e-mail address like name@example.com, or leave it empty",
    )
    .transform((address) => address || null);
}

/** The address of a page elsewhere, or null when the box was left empty. */
export function optionalLink() {
  return cleaned
    .pipe(z.string().max(2_000, tooLong(2_000)))
    .refine(
      (link) => link === "" || isLink(link),
      "Enter a link that starts with https://, or leave it empty",
    )
    .transform((link) => link || null);
}

/** The address of a page elsewhere. `what` completes "Enter …". */
export function link(what: string) {
  return text(what, 2_000).refine(isLink, "Enter a link that starts with https://");
}

function isLink(link: string): boolean {
  return /^https?:\/\/\S+$/i.test(link) && URL.canParse(link);
}

/** A time on the clock, "14:00": typed as 14:00, 2pm, 2.30pm or 2:30 pm. `what` completes "Enter …". */
export function clockTime(what: string) {
  return text(what, 20).transform((typed, context): string => {
    const time = readClock(typed);
    if (time) return time;
    context.addIssue({ code: "custom", message: "Enter a time like 2pm or 14:30" });
    return z.NEVER;
  });
}

/** The same, or null when the box was left empty. */
export function optionalClockTime() {
  return optionalText(20).transform((typed, context): string | null => {
    const time = readClock(typed);
    if (time || typed === "") return time;
    context.addIssue({ code: "custom", message: "Enter a time like 2pm or 14:30, or leave it empty" });
    return z.NEVER;
  });
}

function readClock(typed: string): string | null {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(typed);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  const half = parts[3]?.toLowerCase();
  // A bare number is no time: "9" may be morning or evening.
  if (minute > 59 || (half ? hour < 1 || hour > 12 : hour > 23 || parts[2] === undefined)) return null;
  const on24 = half ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  return `${String(on24).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** A whole number up to `max`, or null when the box was left empty. */
export function optionalCount(max = 99) {
  return cleaned.transform((typed, context): number | null => {
    if (typed === "") return null;
    if (/^\d{1,6}$/.test(typed) && Number(typed) <= max) return Number(typed);
    context.addIssue({ code: "custom", message: `Enter a number from 0 to ${max}, or leave it empty` });
    return z.NEVER;
  });
}

/** A whole number up to `max`. `what` completes "Enter …". */
export function count(what: string, max = 99) {
  return text(what, 20)
    .refine(
      (typed) => typed === "" || (/^\d{1,6}$/.test(typed) && Number(typed) <= max),
      `Enter a number from 0 to ${max}`,
    )
    .transform(Number);
}

/** One of a few. `what` completes "Choose …". */
export function choice<const T extends [string, ...string[]]>(values: T, what: string) {
  return z.enum(values, `Choose ${what}`);
}

/** Any number of ticked boxes. */
export function ticked<const T extends [string, ...string[]]>(values: T) {
  return z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(values)),
  );
}

/** Ids that were ticked. */
export function tickedIds() {
  return z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.uuid()),
  );
}

/** The id a form was given on the server: it becomes the row's id, so a second sending is the first again. */
export const formId = z.uuid("This page is out of date. Go back and open it again");

/** One field for each row of a form with several, named `field.id`: what was sent, by the rows' ids. */
export function eachRow<T extends z.ZodType>(field: T) {
  return z.record(z.uuid(), field, "This page is out of date. Go back and open it again").default({});
}

/** The place in a row's history that a form was drawn from: 0 for a row without one. */
export const drawnFrom = anyRevision(0);

/** An id chosen from a list. `what` completes "Choose …". */
export function chosenId(what: string) {
  return z.uuid(`Choose ${what}`);
}

/** An id from a list that may be left unchosen: in a select that sends nothing typed, in radios nothing at all. */
export const optionalChosenId = z
  .string("Choose from the list")
  .default("")
  .pipe(z.union([z.literal("").transform(() => null), z.uuid()], "Choose from the list"));

/** The revision a form was drawn from, so that two people cannot overwrite one another unseen. */
export const revision = anyRevision(1);

/** The same for what a trust has or has not: 0 is a form drawn while there was nothing. */
export const revisionOrNone = anyRevision(0);

function anyRevision(least: 0 | 1) {
  return z.coerce
    .number("This page is out of date. Go back and open it again")
    .int()
    .min(least)
    .max(2_000_000_000);
}

const DateParts = z.object({ day: cleaned, month: cleaned, year: cleaned });

/** A date from three boxes. `what` completes "Enter …". */
export function date(what: string) {
  return DateParts.optional().transform((parts, context): Day => {
    const result = readDate(parts);
    if (result === null) context.addIssue({ code: "custom", message: `Enter ${what}` });
    else if (result === "wrong")
      context.addIssue({ code: "custom", message: "Enter a real date, like 27 3 2027" });
    else return result;
    return z.NEVER;
  });
}

/** A date from three boxes, or null when all three were left empty. */
export function optionalDate() {
  return DateParts.optional().transform((parts, context): Day | null => {
    const result = readDate(parts);
    if (result !== "wrong") return result;
    context.addIssue({ code: "custom", message: "Enter a real date, like 27 3 2027, or leave it empty" });
    return z.NEVER;
  });
}

/** A date that has already come. */
export function pastDate(what: string) {
  return date(what).refine((day) => day <= today(), "Enter a date that is not in the future");
}

function readDate(parts: z.infer<typeof DateParts> | undefined): Day | null | "wrong" {
  if (!parts || !(parts.day || parts.month || parts.year)) return null;
  const month = String(monthNamed(parts.month) ?? parts.month);
  if (!/^\d{1,2}$/.test(parts.day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(parts.year)) return "wrong";
  const day = `${parts.year}-${month.padStart(2, "0")}-${parts.day.padStart(2, "0")}`;
  const real = !Number.isNaN(toDate(day).getTime()) && toDay(toDate(day)) === day;
  const near = day > "1948-07-04" && day < addDays(today(), 366 * 30);
  return real && near ? day : "wrong";
}
