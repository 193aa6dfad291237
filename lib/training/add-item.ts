import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { formId } from "@/lib/form-fields.ts";
import { now } from "@/lib/time.ts";
import { itemFields } from "@/lib/training/item-fields.ts";

export const AddItem = z.object({ id: formId, ...itemFields });
export type AddItem = z.output<typeof AddItem>;

/** Puts a training on the trust's list, for its admin. Sent twice, it is there once. */
export async function addItem(actor: Member, input: AddItem): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "training-list:write", {});
    const { trustId, membershipId } = actor;
    const { count } = await tx.trainingItem.createMany({
      data: { trustId, ...input, createdAt: now(), createdById: membershipId },
      skipDuplicates: true,
    });
    if (count > 0) await audit(tx, actor, "training:added", { kind: "training_item", id: input.id });
  });
}
