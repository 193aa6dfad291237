import { parse } from "csv-parse/sync";
import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { clean } from "@/lib/form-fields.ts";
import { properName } from "@/lib/organisations/proper-name.ts";
import { type Day, toDate, toDay, today } from "@/lib/time.ts";

/** One trust as the list tells of it. */
export type ListedTrust = {
  line: number;
  code: string;
  name: string;
  town: string;
  openedOn: Day;
  closedOn: Day | null;
};
/** A line that could not be used, and why in words that complete "was not loaded: …". */
export type RefusedLine = { line: number; code: string; why: string };

/** A list that could be read. `listedOn` is the day it tells of: the latest date in it that has come. */
export type TrustList = { listedOn: Day; lines: number; trusts: ListedTrust[]; refused: RefusedLine[] };

/** The columns Alongside reads of the Organisation Data Service's `etr` report: no header, 27 columns, dates YYYYMMDD. */
const columns = { code: 0, name: 1, region: 2, town: 7, opened: 10, closed: 11 };
/** Columns that this report leaves empty and its neighbours (practices, sites) fill. */
const emptyColumns = [12, 13, 14, 15, 16];

/** The list has fewer than 300 lines, of fewer than 400 characters: what is far beyond is another file. */
const mostLines = 5_000;
const longestLine = 5_000;

const notADate = (which: string) => `the ${which} date is not a date`;
const Row = z.object({
  code: z.string().regex(/^[A-Z0-9]{3,6}$/, "the code is not an organisation code"),
  name: z
    .string()
    .min(1, "there is no name")
    .max(200, "the name is longer than 200 characters")
    .regex(/\bTRUST\b/i, "its name does not say that it is a trust")
    .refine((name) => clean(name) === name, "the name holds characters that cannot be seen"),
  region: z.string().regex(/^Y\d{2}$/, "it has no region of England, so it is not an English trust"),
  town: z
    .string()
    .max(100, "the town is longer than 100 characters")
    .refine((town) => clean(town) === town, "the town holds characters that cannot be seen"),
  opened: z.string().refine(isDate, notADate("opening")),
  closed: z.string().refine((value) => value === "" || isDate(value), notADate("closing")),
});

/**
 * Reads the official list line by line, so that a fault in one line is that line's alone. Throws a refusal, with
 * nothing read, where the file is another kind of file or no line of it is a line of the list.
 */
export function readTrustList(file: Uint8Array): TrustList {
  const lines = linesOf(plainText(file))
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== "");
  if (lines.length === 0) throw new Refusal("The file is empty.");
  const trusts: ListedTrust[] = [];
  const refused: RefusedLine[] = [];
  const seen = new Map<string, number>();
  for (const { text, line } of lines) {
    const read = readLine(text, line, seen);
    if ("why" in read) refused.push(read);
    else {
      trusts.push(read);
      seen.set(read.code, line);
    }
  }
  const [first] = refused;
  if (trusts.length === 0)
    throw new Refusal(
      `This is not the list of NHS trusts: not one of its ${lines.length} lines could be used. Line ${first?.line}: ${first?.why}.`,
    );
  return { listedOn: latestDate(trusts), lines: lines.length, trusts, refused };
}

function linesOf(text: string): string[] {
  // Read up to the limit and no further: a file of nothing but line ends is not taken to pieces first.
  const lines = text.split(/\r\n|\n|\r/, mostLines + 1);
  if (lines.length > mostLines)
    throw new Refusal(
      `This is not the list of NHS trusts: it has more than ${mostLines.toLocaleString("en-GB")} lines.`,
    );
  return lines;
}

function plainText(file: Uint8Array): string {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => file[index] === byte);
  const remedy =
    "Load the file as the Organisation Data Service gives it (etr.csv), or save it as CSV UTF-8.";
  if (begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal(`This is a spreadsheet or an archive, whatever its name says. ${remedy}`);
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff))
    throw new Refusal(`This file is written as UTF-16, which the list never is. ${remedy}`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(file);
    if (!text.includes("\u0000")) return text;
  } catch {
    throw new Refusal(`This file is not written as UTF-8, perhaps as Windows-1252. ${remedy}`);
  }
  throw new Refusal(`This is not a plain text file. ${remedy}`);
}

function readLine(text: string, line: number, seen: Map<string, number>): ListedTrust | RefusedLine {
  if (text.length > longestLine) return { line, code: "", why: "it is far longer than a line of the list" };
  const fields = fieldsOf(text);
  const code = fields?.[columns.code]?.trim().slice(0, 20) ?? "";
  const refuse = (why: string): RefusedLine => ({ line, code, why });
  if (!fields) return refuse("a quote in it is opened and not closed, or closed too early");
  if (fields.length !== 27)
    return refuse(
      `it has ${fields.length === 1 ? "1 column" : `${fields.length} columns`}, where the list has 27`,
    );
  if (emptyColumns.some((column) => fields[column]?.trim()))
    return refuse("columns are filled that the list of trusts leaves empty, so it is from another list");
  const row = Row.safeParse(
    Object.fromEntries(Object.entries(columns).map(([name, index]) => [name, fields[index]?.trim()])),
  );
  if (!row.success) return refuse(row.error.issues[0]?.message ?? "it cannot be read");
  const { name, town, opened, closed } = row.data;
  const earlier = seen.get(row.data.code);
  if (earlier) return refuse(`the same code stands on line ${earlier}`);
  if (closed && closed < opened) return refuse("it closes before it opens");
  return {
    line,
    code: row.data.code,
    name: properName(name),
    town: properName(town),
    openedOn: dayOfDigits(opened),
    closedOn: closed ? dayOfDigits(closed) : null,
  };
}

function fieldsOf(text: string): string[] | null {
  try {
    return parse(text, { relax_column_count: true })[0] ?? [];
  } catch {
    return null;
  }
}

function latestDate(trusts: ListedTrust[]): Day {
  const until = today();
  const dates = trusts.flatMap(({ openedOn, closedOn }) => (closedOn ? [openedOn, closedOn] : [openedOn]));
  return (
    dates
      .filter((day) => day <= until)
      .toSorted()
      .at(-1) ?? until
  );
}

function dayOfDigits(digits: string): Day {
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function isDate(digits: string): boolean {
  if (!/^(19|20)\d{6}$/.test(digits)) return false;
  const date = toDate(dayOfDigits(digits));
  return !Number.isNaN(date.getTime()) && toDay(date) === dayOfDigits(digits);
}
