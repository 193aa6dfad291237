import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { now } from "@/lib/time.ts";

/**
 * Takes a training off the trust's list, for its admin: nobody is asked for it any more. What partners did stays on
 * record. Ended already is ended. Throws `NotFound`.
 */
export async function endItem(actor: Member, itemId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const item = isId(itemId)
      ? await tx.trainingItem.findUnique({
          where: { trustId_id: { trustId, id: itemId } },
          select: { id: true },
        })
      : null;
    if (!item) throw new NotFound();
    authorise(actor, "training-list:write", {});
    const { count } = await tx.trainingItem.updateMany({
      where: { trustId, id: itemId, endedAt: null },
      data: { endedAt: now(), endedById: membershipId, revision: { increment: 1 } },
    });
    if (count > 0) await audit(tx, actor, "training:ended", { kind: "training_item", id: itemId });
  });
}
