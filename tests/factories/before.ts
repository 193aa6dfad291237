import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import type { BringIn } from "@/lib/before/bring-in.ts";
import { type ServingColumn, servingColumns } from "@/lib/before/serving-columns.ts";
import { uploadServingList } from "@/lib/before/upload-serving-list.ts";

/** What the one page sends for somebody new of whom nothing is known but who they are. */
export function serving(
  trust: { manager: Member; roleDescriptionId: string },
  change: Partial<BringIn> = {},
): BringIn {
  const personId = randomUUID();
  return {
    id: randomUUID(),
    person: {
      personId,
      name: "Siân O’Neill",
      email: `${personId}@home.example`,
      phone: null,
      reachedBy: "email",
    },
    roleDescriptionId: trust.roleDescriptionId,
    startedOn: "not known",
    termEndsOn: null,
    lineManagerId: trust.manager.membershipId,
    managesSince: null,
    since: {},
    pairedWithId: null,
    pairedSince: null,
    role_explained: null,
    induction: null,
    handbook: null,
    training: null,
    trainingWords: null,
    one_to_ones: null,
    success_agreed: null,
    ...change,
  };
}

/** What some columns of a line say; the others are empty. */
export type Cells = Partial<Record<ServingColumn, string>>;

/** A list as a spreadsheet saves it. */
export function listOf(rows: readonly Cells[], delimiter = ","): string {
  const cell = (words = "") => (/[",;\n\t]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  return [servingColumns, ...rows.map((row) => servingColumns.map((column) => cell(row[column])))]
    .map((row) => row.join(delimiter))
    .join("\r\n");
}

/** Uploads a list of some lines, and returns its id. */
export async function uploaded(manager: Member, file: string | Uint8Array): Promise<string> {
  const id = randomUUID();
  await uploadServingList(manager, id, typeof file === "string" ? Buffer.from(file) : file);
  return id;
}

/** Uploads a list of one partner. */
export async function uploadedList(manager: Member, cells: Cells): Promise<string> {
  return uploaded(manager, listOf([{ name: "Zoë Already", ...cells }]));
}

/** The e-mail address that `world()` gives somebody. */
export function emailOf({ membershipId }: Member): string {
  return `${membershipId}@trust.example`;
}
