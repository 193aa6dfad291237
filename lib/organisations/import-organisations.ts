import { parse } from "csv-parse/sync";
import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { properName } from "@/lib/organisations/proper-name.ts";
import { now, toDate, toDay } from "@/lib/time.ts";

/** What a load of the official list did. Every line of the file is in one of these. */
export type ImportReport = {
  added: number;
  changed: number;
  unchanged: number;
  refused: { line: number; code: string; why: string }[];
};

/** The columns Alongside reads of the Organisation Data Service's `etr` report: no header, 27 columns, dates YYYYMMDD. */
const columns = { code: 0, name: 1, region: 2, town: 7, opened: 10, closed: 11 };

const Row = z.object({
  code: z.string().regex(/^[A-Z0-9]{3,6}$/, "the code is not an organisation code"),
  name: z.string().min(1, "there is no name"),
  region: z.string().regex(/^Y\d{2}$/, "it has no region of England, so it is not an English trust"),
  town: z.string(),
  opened: z
    .string()
    .regex(/^\d{8}$/, "the opening date is not a date")
    .refine(isDate, "the opening date is not a date"),
  closed: z.string().refine((value) => value === "" || isDate(value), "the closing date is not a date"),
});

/**
 * Loads the official list of NHS trusts, for the operator. Loading it again changes nothing; a row that cannot be
 * used is named with its reason and the good ones land. All or nothing if the file itself cannot be read.
 */
export async function importOrganisations(actor: PlatformActor, csv: string): Promise<ImportReport> {
  const rows = readRows(csv);
  return asOperator(null, async (tx) => {
    authorise(actor, "organisation:import", {});
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('organisation import'))`;
    const known = new Map(
      (await tx.organisation.findMany({ where: { kind: "nhs_trust" } })).map((each) => [each.code, each]),
    );
    const report: ImportReport = { added: 0, changed: 0, unchanged: 0, refused: [] };
    const seen = new Set<string>();
    for (const [index, fields] of rows.entries()) {
      const read = readRow(fields, seen);
      if ("why" in read) {
        report.refused.push({ line: index + 1, code: fields[columns.code] ?? "", why: read.why });
        continue;
      }
      const existing = known.get(read.code);
      if (!existing) {
        await tx.organisation.create({
          data: { ...read, kind: "nhs_trust", recordedAt: now(), updatedAt: now() },
        });
        report.added += 1;
      } else if (isSame(existing, read)) report.unchanged += 1;
      else {
        await tx.organisation.update({ where: { id: existing.id }, data: { ...read, updatedAt: now() } });
        report.changed += 1;
      }
    }
    return report;
  });
}

type Organisation = { code: string; name: string; town: string; openedOn: Date; closedOn: Date | null };

function readRows(csv: string): string[][] {
  if (csv.includes("\u0000"))
    throw new Refusal("This is not a plain text CSV file. Save the list as CSV (UTF-8) and try again.");
  try {
    return parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    throw new Refusal(
      "This file could not be read as CSV: a quote is opened and never closed, or it is another kind of file. Nothing was loaded.",
    );
  }
}

function readRow(fields: string[], seen: Set<string>): Organisation | { why: string } {
  if (fields.length !== 27) return { why: `it has ${fields.length} columns, where the list has 27` };
  const picked = Object.fromEntries(
    Object.entries(columns).map(([name, index]) => [name, fields[index]?.trim()]),
  );
  const row = Row.safeParse(picked);
  if (!row.success) return { why: row.error.issues[0]?.message ?? "it cannot be read" };
  const { code, name, town, opened, closed } = row.data;
  if (seen.has(code)) return { why: "the same code stands on an earlier line" };
  if (closed && closed < opened) return { why: "it closes before it opens" };
  seen.add(code);
  return {
    code,
    name: properName(name),
    town: properName(town),
    openedOn: date(opened),
    closedOn: closed ? date(closed) : null,
  };
}

function isSame(
  stored: { name: string; town: string; openedOn: Date | null; closedOn: Date | null },
  read: Organisation,
): boolean {
  const time = (when: Date | null) => when?.getTime() ?? null;
  return (
    stored.name === read.name &&
    stored.town === read.town &&
    time(stored.openedOn) === time(read.openedOn) &&
    time(stored.closedOn) === time(read.closedOn)
  );
}

function date(digits: string): Date {
  return toDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
}

function isDate(digits: string): boolean {
  if (!/^\d{8}$/.test(digits) || Number.isNaN(date(digits).getTime())) return false;
  return toDay(date(digits)).replaceAll("-", "") === digits;
}
