import { CsvError, parse } from "csv-parse/sync";
import { type ServingColumn, type ServingLine, servingColumns } from "@/lib/before/serving-columns.ts";
import { Refusal } from "@/lib/errors.ts";
import { clean } from "@/lib/form-fields.ts";

/** No trust has as many partners; what is far beyond is another file. */
export const mostLines = 500;
const longestRecord = 20_000;
const remedy = "Save it as CSV UTF-8 and choose it again.";

/**
 * Reads a list as a spreadsheet saved it: comma, semicolon or tab between the columns; UTF-8, UTF-16 with its mark, or
 * Windows-1252. Takes every line as it stands: what a line says is judged later, each by itself. Throws a refusal where
 * it is no such list at all.
 */
export function readServingList(file: Uint8Array): ServingLine[] {
  const { text, skipped } = withoutSeparatorLine(plainText(file));
  if (text.trim() === "") throw new Refusal("The file is empty.");
  const records = recordsOf(text, skipped);
  const [header, ...rest] = records;
  const columns = columnsOf(header?.cells ?? []);
  const lines = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (lines.length === 0) throw new Refusal("The file names the columns, and no partner under them.");
  if (lines.length > mostLines)
    throw new Refusal(
      `The file has ${lines.length.toLocaleString("en-GB")} lines. A list can have up to ${mostLines}.`,
    );
  return lines.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      servingColumns.map((column) => [column, clean(cells[columns.indexOf(column)] ?? "")]),
    ) as Record<ServingColumn, string>,
  }));
}

function recordsOf(text: string, skipped: number): { line: number; cells: string[] }[] {
  const delimiter = delimiterOf(text);
  let ended = skipped;
  try {
    const records = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: longestRecord,
      info: true,
      to: mostLines * 3,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records.map(({ info, record }) => {
      const line = ended + 1;
      ended = info.lines + skipped;
      return { line, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const at = typeof error.lines === "number" ? ` near line ${error.lines + skipped}` : "";
    throw new Refusal(
      error.code === "CSV_MAX_RECORD_SIZE"
        ? `A line is far too long${at}. Perhaps a quotation mark is opened and not closed.`
        : `A quotation mark is opened and not closed${at}.`,
    );
  }
}

/** The columns of the header, wherever they stand. Of a column nobody knows it is better to hear at once. */
function columnsOf(header: string[]): string[] {
  const names = header.map((cell) =>
    clean(cell)
      .toLowerCase()
      .replace(/[\s-]+/g, "_"),
  );
  const unknown = names.filter((name) => name !== "" && !servingColumns.some((column) => column === name));
  const missing = (["name", "line_manager_email"] as const).filter((column) => !names.includes(column));
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (missing.length > 0)
    throw new Refusal(
      `The first line has to name the columns. Missing: ${missing.join(", ")}. Begin with the template.`,
    );
  if (unknown.length > 0)
    throw new Refusal(
      `Alongside does not know the column “${unknown[0]?.slice(0, 60)}”. Take it out, or give it a name of the template.`,
    );
  if (twice) throw new Refusal(`The column “${twice}” is there twice.`);
  return names;
}

/** The one that stands most often in the first line, outside quotes. */
function delimiterOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => first.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Some spreadsheets write "sep=;" above the list. */
function withoutSeparatorLine(text: string): { text: string; skipped: number } {
  const rest = text.replace(/^"?sep=.?"?\r?\n/i, "");
  return { text: rest, skipped: rest === text ? 0 : 1 };
}

function plainText(file: Uint8Array): string {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => file[index] === byte);
  if (begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new Refusal(`This is a spreadsheet or an archive, whatever its name says. ${remedy}`);
  const text = decode(file, begins);
  if (text.includes("\u0000")) throw new Refusal(`This is not a plain text file. ${remedy}`);
  return text;
}

function decode(file: Uint8Array, begins: (...bytes: number[]) => boolean): string {
  if (begins(0xff, 0xfe)) return new TextDecoder("utf-16le").decode(file);
  if (begins(0xfe, 0xff)) return new TextDecoder("utf-16be").decode(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(file);
  } catch {
    return new TextDecoder("windows-1252").decode(file);
  }
}
