import type { ServingKnown } from "@/lib/before/load-serving-known.ts";
import { readCells } from "@/lib/before/read-cells.ts";
import type { ServingColumn, ServingLine } from "@/lib/before/serving-columns.ts";
import type { Serving } from "@/lib/before/write-brought-in.ts";
import { derivedId } from "@/lib/derived-id.ts";
import type { Day } from "@/lib/time.ts";

/** What is wrong with a line: in which column, and why in words that complete "line 4 is not used: …". */
export type Fault = { column: ServingColumn; why: string };
type RefusedServing = { line: number; name: string; faults: Fault[] };
type AcceptedServing = Serving & {
  line: number;
  lineManager: string;
  committees: string[];
  isKnown: boolean;
};

/** What became of every line of a list, in its order. */
export type Judged = {
  accepted: AcceptedServing[];
  refused: RefusedServing[];
  /** Partners here already: nothing is written for them. */
  here: { line: number; name: string }[];
};

/**
 * Judges every line against what the trust knows at this moment: one that can be used, one that is refused with each
 * reason, or somebody who is a partner here already. `listId` makes the ids, so that one list brings in each line once.
 */
export function judgeLines(lines: readonly ServingLine[], known: ServingKnown, listId: string): Judged {
  const judged: Judged = { accepted: [], refused: [], here: [] };
  const seen = new Map<string, number>();
  for (const { line, cells } of lines) {
    const read = readCells(cells, known);
    const name = read.name || cells.name.slice(0, 80);
    const person = { name: read.name, email: read.email, startsOn: read.startsOn };
    if (read.name && isHere(person, known)) {
      judged.here.push({ line, name });
      continue;
    }
    const faults = [...read.faults];
    const earlier = keysOf(person)
      .flatMap((key) => seen.get(key) ?? [])
      .at(0);
    if (read.name && earlier)
      faults.push({ column: "name", why: `the same person stands on line ${earlier}` });
    for (const key of keysOf(person)) if (!seen.has(key)) seen.set(key, line);
    const holder = known.people.find(({ email }) => email !== null && email === read.email);
    if (holder && sameName(holder.name) !== sameName(read.name))
      faults.push({
        column: "email",
        why: `${holder.name} has this e-mail address here already: write that name, or another address`,
      });
    const { role, lineManager } = read;
    if (lineManager && (lineManager.id === holder?.id || lineManager.email === read.email))
      faults.push({ column: "line_manager_email", why: "nobody can be their own line manager" });
    if (faults.length > 0 || !role || !lineManager) {
      judged.refused.push({ line, name, faults });
      continue;
    }
    judged.accepted.push({
      line,
      id: derivedId(listId, `line ${line}`),
      membershipId: holder?.id ?? derivedId(listId, `person ${line}`),
      name,
      newPerson: holder ? null : { name, email: read.email, phone: read.phone, reachedBy: read.reachedBy },
      canSignIn: holder ? holder.hasAccount || holder.email !== null : read.email !== null,
      roleDescriptionId: role.id,
      roleTitle: role.title,
      startsOn: read.startsOn,
      termEndsOn: read.termEndsOn,
      lineManagerId: lineManager.id,
      lineManager: lineManager.name,
      managesSince: null,
      seats: read.seats.map(({ id }) => ({ committeeId: id, since: null })),
      committees: read.seats.map((each) => each.name),
      pairing: null,
      earlier: read.earlier,
      isKnown: holder !== undefined,
    });
  }
  return judged;
}

type Person = { name: string; email: string | null; startsOn: Day | null };

/** A partner here has the same name, and the same e-mail address or the same beginning. */
function isHere(person: Person, known: ServingKnown): boolean {
  return known.partners.some(
    (each) =>
      sameName(each.name) === sameName(person.name) &&
      ((each.email !== null && each.email === person.email) || each.startsOn === person.startsOn),
  );
}

/** By what two lines are known to be about one person. */
function keysOf({ name, email, startsOn }: Person): string[] {
  return [...(email ? [`email ${email}`] : []), `${sameName(name)} ${startsOn}`];
}

/** A name without what differs between two who write the same: case, spaces, the kind of apostrophe. */
function sameName(name: string): string {
  return name.toLocaleLowerCase("en-GB").replace(/[’‘`]/g, "'").replace(/\s+/g, " ").trim();
}
