import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Catalogue, Column, Table } from "@/tests/guards/catalogue.ts";

/** Who ended or cancelled it, or whose place it takes: left open, so that the row is one in force. */
const leftOpen = ["cancelled_by_id", "closed_by_id", "ended_by_id", "ended_as", "covering_id", "late_to_id"];

/** A correction is about one record: an agreement here, so none of the others. */
const notCorrected = [
  "attendance_id",
  "raised_point_id",
  "earlier_support_id",
  "handbook_confirmation_id",
  "plan_step_state_id",
  "training_done_id",
  "training_need_id",
  "role_proposal_id",
  "role_proposal_state_id",
  "success_word_id",
  "promise_word_id",
  "raised_point_word_id",
];

/** A day that a row of the first kind there is cannot be without. */
const neededDays = ["success_word.review_on"];

/** It is raised at a meeting here, so nowhere else. */
const raisedElsewhere = ["work_id", "conversation"];

/** Who does a step is here the partner, so it is no contact. */
const noContact = ["induction_step", "plan_step", "plan_step_state"];

/** A row of every table, by table and column. */
export type Rows = Record<string, Record<string, unknown>>;

/** A publication freezes the version it is about, so whatever belongs to a version is written before. */
const last = ["publication"];

/** Tables that the filler leaves alone: the record of migrations is not anybody's data. */
const notOurs = ["_prisma_migrations"];

/**
 * Writes one row into every table there is, so that a new table is covered the day it is made. Every text carries
 * `mark` (a short name: lower-case letters, numbers, hyphens), so that one trust's words are known anywhere.
 */
export async function fillTrust(owner: pg.Client, catalogue: Catalogue, mark: string): Promise<Rows> {
  const rows: Rows = {};
  const trustId = randomUUID();
  await owner.query("begin");
  await owner.query("select set_config('app.trust_id', $1, true)", [trustId]);
  for (const table of inOrder(catalogue)) {
    const row = rowFor(table, { catalogue, rows, mark, trustId });
    rows[table.name] = row;
    await owner.query(insertion(table.name, Object.keys(row)), Object.values(row));
  }
  await owner.query("commit");
  return rows;
}

/** `insert into … values (…)` for these columns of a table. */
export function insertion(table: string, columns: string[]): string {
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(", ");
  return `insert into ${pg.escapeIdentifier(table)} (${names}) values (${columns.map((_, index) => `$${index + 1}`).join(", ")})`;
}

/** Tables so that what a row points at is there before it. */
function inOrder({ tables, foreignKeys }: Catalogue): Table[] {
  const waiting = tables.filter(({ kind, name }) => kind === "table" && !notOurs.includes(name));
  const ordered: Table[] = [];
  while (waiting.length > 0) {
    const isReady = ({ name }: Table) =>
      foreignKeys
        .filter(({ table, target }) => table === name && target !== name)
        .every(({ target }) => ordered.some((each) => each.name === target));
    const ready = waiting.filter(isReady);
    const next = ready.find(({ name }) => !last.includes(name)) ?? ready[0];
    if (!next) throw new Error(`These tables point at each other: ${waiting.map(({ name }) => name)}`);
    ordered.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return ordered;
}

type Filling = { catalogue: Catalogue; rows: Rows; mark: string; trustId: string };

function rowFor(table: Table, filling: Filling): Record<string, unknown> {
  const values = table.columns.map((column, index): [string, unknown] => [
    column.name,
    valueFor(table, column, index, filling),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function valueFor(
  table: Table,
  column: Column,
  index: number,
  { catalogue, rows, mark, trustId }: Filling,
): unknown {
  if (column.name === "trust_id" || (table.name === "trust" && column.name === "id")) return trustId;
  if (leftOpen.includes(column.name) || notCorrected.includes(column.name)) return undefined;
  if (table.name === "raised_point" && raisedElsewhere.includes(column.name)) return undefined;
  if (column.name === "contact_id" && noContact.includes(table.name)) return undefined;
  for (const key of catalogue.foreignKeys.filter((each) => each.table === table.name)) {
    const at = key.columns.indexOf(column.name);
    const target = rows[key.target];
    if (at >= 0 && key.target === table.name && !column.notNull) return undefined;
    if (at >= 0 && target) return target[key.targetColumns[at] ?? ""];
  }
  const labels = catalogue.enums.find(({ name }) => name === column.type)?.labels;
  if (labels) return labels.split(", ")[0];
  // Later columns get later times: what ends, ends after it starts. What may be open is left open.
  if (column.type.startsWith("timestamp") || column.type === "date")
    return column.notNull || neededDays.includes(`${table.name}.${column.name}`)
      ? new Date(Date.UTC(2026, 0, 1 + index))
      : undefined;
  if (column.type === "uuid") return randomUUID();
  if (column.type === "integer") return 1;
  if (column.type === "boolean") return false;
  if (column.type === "text[]") return [mark];
  if (column.type === "jsonb") return JSON.stringify({ mark });
  if (column.type === "text") {
    if (column.name === "short_name") return mark;
    if (["cancelled_because", "thanks"].includes(column.name)) return undefined;
    if (/(^|_)starts_at$/.test(column.name)) return "09:00";
    if (column.name === "ends_at") return "10:00";
    if (/(^|_)link$/.test(column.name)) return `https://${mark}.example/${column.name}`;
    return column.name === "email" ? `${mark}@example.org` : `${mark} ${column.name}`;
  }
  throw new Error(`No value is known for ${table.name}.${column.name}, a ${column.type}: add one here`);
}

/** Everything of one trust that this member of it may see at all, for telling that nothing of it was changed. */
export async function snapshot(
  owner: pg.Client,
  tables: string[],
  at: { trustId: string; membershipId: string },
): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  await owner.query("begin");
  await owner.query("select set_config('app.trust_id', $1, true), set_config('app.user_id', $2, true)", [
    at.trustId,
    at.membershipId,
  ]);
  for (const table of tables) {
    const { rows } = await owner.query(
      `select to_jsonb(t) as row from ${pg.escapeIdentifier(table)} t order by 1`,
    );
    found[table] = rows.map(({ row }) => row);
  }
  await owner.query("commit");
  return found;
}
