import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

/** A training of the trust, with what refuses one that is no longer on the list. Throws `NotFound`. */
export async function openItem(tx: TrustTransaction, trustId: string, itemId: string) {
  const item = isId(itemId)
    ? await tx.trainingItem.findUnique({
        where: { trustId_id: { trustId, id: itemId } },
        select: { name: true, validMonths: true, endedAt: true },
      })
    : null;
  if (!item) throw new NotFound();
  return {
    ...item,
    refuseIfEnded() {
      if (item.endedAt) throw new Refusal("This training is no longer on the trust’s list.");
    },
  };
}
