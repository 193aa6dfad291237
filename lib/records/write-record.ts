import { describeRecord, type RecordEntry } from "@/lib/records/describe-record.ts";
import type { PersonalRecord } from "@/lib/records/load-record.ts";
import { type Day, showShortDate } from "@/lib/time.ts";

/** A record as a plain text that any device opens, with Windows line ends, which every editor knows. */
export function recordAsText(record: PersonalRecord, takenOn: Day): string {
  const title = `What ${record.trustName} keeps of ${record.name} as a Patient Safety Partner`;
  const lines = [
    title,
    "=".repeat(title.length),
    `Taken from Alongside on ${showShortDate(takenOn)}.`,
    ...describeRecord(record).flatMap(({ heading, none, entries }) => [
      "",
      "",
      heading,
      "-".repeat(heading.length),
      ...(entries.length === 0 ? ["", none] : entries.flatMap(entryLines)),
    ]),
    "",
  ];
  // The mark at the start tells old editors that letters with accents are what they are.
  return `\uFEFF${lines.join("\n").replaceAll("\n", "\r\n")}`;
}

function entryLines({ heading, lines, quotes }: RecordEntry): string[] {
  return ["", heading, ...lines, ...quotes.flatMap(({ label, text }) => [`${label}:`, indent(text)])];
}

/** What somebody typed stands in from the edge, so that no line of it can pass for a heading. */
function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}

/** The same as data, for another computer system. */
export function recordAsData(record: PersonalRecord, takenOn: Day): string {
  return JSON.stringify({ takenFrom: "Alongside", takenOn, ...record }, null, 2);
}
