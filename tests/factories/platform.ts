import { randomUUID } from "node:crypto";
import type { Operator, PlatformActor } from "@/lib/actor.ts";
import { addOrganisation } from "@/lib/organisations/add-organisation.ts";
import { newCode } from "@/tests/factories/trust-list.ts";
import { rows } from "@/tests/support/rows.ts";

/** Somebody who runs the platform. */
export const operator: Operator = { kind: "operator", accountId: randomUUID() };

/** An organisation that was added by hand, under a code and a name of its own. */
export async function byHand(actor: PlatformActor = operator, name?: string) {
  const [id, code] = [randomUUID(), newCode()];
  const organisation = { id, code, name: name ?? `${code} Care Trust` };
  await addOrganisation(actor, {
    ...organisation,
    kind: "care_trust",
    town: "Handtown",
    reason: "It is on the list of care trusts.",
  });
  return organisation;
}

/** What the record of the platform says was done to one thing, in order. */
export async function platformActsOn(subjectId: string): Promise<string[]> {
  const entries = await rows<{ action: string }>(
    "",
    "select action from platform_entry where subject_id = $1 order by at, id",
    [subjectId],
  );
  return entries.map(({ action }) => action);
}
