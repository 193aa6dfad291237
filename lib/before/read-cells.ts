import { earlierKinds } from "@/lib/before/earlier-kinds.ts";
import type { Fault } from "@/lib/before/judge-lines.ts";
import type { ServingKnown } from "@/lib/before/load-serving-known.ts";
import { type ServingColumn, type ServingLine, servingColumns } from "@/lib/before/serving-columns.ts";
import type { Serving } from "@/lib/before/write-brought-in.ts";
import {
  known as orNull,
  readWrittenDay,
  type WrittenDay,
  whyNotPast,
  whyTooEarly,
} from "@/lib/before/written-day.ts";
import { email, line, optionalLine } from "@/lib/form-fields.ts";
import { type Day, showShortDate } from "@/lib/time.ts";
import type { ReachedBy } from "@/prisma/generated/enums.ts";

/** What the cells of a line say, with everything that is wrong with them. */
export type CellsRead = {
  name: string;
  email: string | null;
  phone: string | null;
  reachedBy: ReachedBy;
  role: ServingKnown["roles"][number] | null;
  startsOn: Day | null;
  termEndsOn: Day | null;
  lineManager: ServingKnown["managers"][number] | null;
  seats: ServingKnown["committees"];
  earlier: Serving["earlier"];
  faults: Fault[];
};

type Cells = ServingLine["cells"];
type Note = (column: ServingColumn, why: string) => void;

/** Reads the cells of one line. Never stops at the first fault: whoever mends the file wants to know them all. */
export function readCells(cells: Cells, known: ServingKnown): CellsRead {
  const faults: Fault[] = [];
  const note: Note = (column, why) => {
    if (!faults.some((each) => each.column === column)) faults.push({ column, why });
  };
  for (const column of servingColumns)
    if (isFormula(column, cells[column])) note(column, formula(cells[column]));
  const day = (column: ServingColumn): WrittenDay => {
    const read = readWrittenDay(cells[column]);
    const why = "why" in read ? read.why : whyNotPast(read.day);
    if (why) note(column, why);
    return why || !("day" in read) ? null : read.day;
  };
  const startsOn = orNull(day("started_on"));
  return {
    name: nameIn(cells, note),
    ...reachIn(cells, note),
    role: roleIn(cells, known, note),
    startsOn,
    termEndsOn: termIn(cells, startsOn, note),
    lineManager: managerIn(cells, known, note),
    seats: seatsIn(cells, known, note),
    earlier: earlierIn(cells, day, note),
    faults,
  };
}

/** A spreadsheet would work it out. Only a phone number may begin with a plus. */
function isFormula(column: ServingColumn, cell: string): boolean {
  if (column === "phone" && /^\+[\d\s()-]+$/.test(cell)) return false;
  return /^[=+\-@]/.test(cell);
}

function formula(cell: string): string {
  return `it begins with “${cell.charAt(0)}”, as a formula does: write the words themselves, or leave it empty`;
}

function nameIn(cells: Cells, note: Note): string {
  const read = line("their name").safeParse(cells.name);
  if (read.success) return read.data;
  note("name", cells.name === "" ? "there is no name" : "this is no name, or far too long");
  return "";
}

function reachIn(cells: Cells, note: Note): Pick<CellsRead, "email" | "phone" | "reachedBy"> {
  const address = cells.email === "" ? null : email().safeParse(cells.email);
  if (address && !address.success) note("email", "this is no e-mail address");
  const number = optionalLine(40).safeParse(cells.phone);
  if (!number.success) note("phone", "this is too long for a phone number");
  const there = { email: address?.data ?? null, phone: number.data ?? null };
  const asked = cells.reached_by.toLowerCase().replace("e-mail", "email").replace("post", "letter");
  const reachedBy = (["email", "phone", "letter"] as const).find((each) => each === asked);
  if (asked !== "" && !reachedBy) note("reached_by", "write email, phone or letter");
  if (reachedBy === "email" && !cells.email) note("reached_by", "by e-mail needs an e-mail address");
  if (reachedBy === "phone" && !cells.phone) note("reached_by", "by phone needs a phone number");
  return { ...there, reachedBy: reachedBy ?? (there.email ? "email" : there.phone ? "phone" : "letter") };
}

function roleIn({ role }: Cells, { roles }: ServingKnown, note: Note): CellsRead["role"] {
  if (role === "" && roles.length === 1) return roles[0] ?? null;
  if (role === "") note("role", "there is more than one role description: write the title of theirs");
  const named = roles.filter(({ title }) => title.toLowerCase() === role.toLowerCase());
  if (role !== "" && named.length === 0) note("role", "no published role description has this title");
  if (named.length > 1) note("role", "more than one role description has this title");
  return named.length === 1 ? (named[0] ?? null) : null;
}

function termIn({ term_ends_on: cell }: Cells, startsOn: Day | null, note: Note): Day | null {
  const read = readWrittenDay(cell);
  const day = "day" in read ? orNull(read.day) : null;
  const early =
    day && startsOn && day < startsOn ? `it is before ${showShortDate(startsOn)}, when the role began` : null;
  const why = "why" in read ? read.why : (day && whyTooEarly(day)) || early;
  if (why) note("term_ends_on", why);
  return day;
}

function managerIn(cells: Cells, { managers }: ServingKnown, note: Note): CellsRead["lineManager"] {
  const address = cells.line_manager_email.toLowerCase();
  const manager = address === "" ? undefined : managers.find(({ email }) => email === address);
  if (address === "") note("line_manager_email", "write the e-mail address of their line manager");
  else if (!manager) note("line_manager_email", "nobody who is a manager of partners here has this address");
  return manager ?? null;
}

function seatsIn({ seats }: Cells, { committees }: ServingKnown, note: Note): CellsRead["seats"] {
  const names = [...new Set(seats.split(/[;\n]/).map((name) => name.trim().toLowerCase()))].filter(
    (name) => name,
  );
  return names.flatMap((wanted) => {
    const found = committees.filter(({ name }) => name.toLowerCase() === wanted);
    if (found.length === 0) note("seats", `there is no committee “${wanted.slice(0, 80)}” here`);
    if (found.length > 1) note("seats", `there is more than one committee “${wanted.slice(0, 80)}”`);
    return found.slice(0, 1);
  });
}

function earlierIn(cells: Cells, day: (column: ServingColumn) => WrittenDay, note: Note): Serving["earlier"] {
  const words = optionalLine(300).safeParse(cells.training);
  if (!words.success) note("training", "this is longer than 300 characters");
  const training = words.data ?? null;
  const found: Partial<Record<(typeof earlierKinds)[number], WrittenDay>> = {
    induction: day("induction_on"),
    handbook: day("handbook_on"),
    training: day("training_on") ?? (training ? "not known" : null),
    one_to_ones: day("last_one_to_one_on"),
  };
  return earlierKinds.flatMap((kind) => {
    const on = found[kind] ?? null;
    if (on === null) return [];
    return [{ kind, happenedOn: orNull(on), words: kind === "training" ? training : null }];
  });
}
