import { z } from "zod";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, chosenId, date, formId, line, optionalText, revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { loadStaff } from "@/lib/people/load-staff.ts";
import { itemFields, type ReadinessItem, toItem } from "@/lib/readiness/load-readiness.ts";
import { trustPromises } from "@/lib/readiness/standing.ts";

const fields = {
  title: line("what is to be done"),
  about: optionalText(1_000).transform((words) => words || null),
  promise: choice([...trustPromises], "what it belongs to"),
  ownerId: chosenId("who sees to it"),
  dueOn: date("by when"),
};

export const AddItem = z.object({ id: formId, ...fields });
export type AddItem = z.output<typeof AddItem>;

export const ChangeItem = z.object({ revision, ...fields });
export type ChangeItem = z.output<typeof ChangeItem>;

/** Refuses an owner who has no role on the staff today, but for the one it has already. */
export async function checkOwner(
  tx: TrustTransaction,
  trustId: string,
  ownerId: string,
  already: string | null = null,
): Promise<void> {
  if (ownerId === already) return;
  const staff = await loadStaff(tx, trustId);
  if (!staff.some(({ membershipId }) => membershipId === ownerId))
    throw new Refusal("Choose somebody from the list: staff with a role here", { field: "ownerId" });
}

/** One thing on the trust's list, held until the transaction ends. Throws `NotFound`. */
export async function holdItem(
  tx: TrustTransaction,
  trustId: string,
  itemId: string,
): Promise<ReadinessItem> {
  if (!isId(itemId)) throw new NotFound();
  await tx.$queryRaw`select 1 from readiness_item where trust_id = ${trustId}::uuid and id = ${itemId}::uuid for no key update`;
  const row = await tx.readinessItem.findUnique({
    where: { trustId_id: { trustId, id: itemId } },
    select: itemFields,
  });
  if (!row) throw new NotFound();
  return toItem(row);
}
