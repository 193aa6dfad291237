import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { auditEach } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { Refusal } from "@/lib/errors.ts";
import { now } from "@/lib/time.ts";
import { proposedItems } from "@/lib/training/proposed-items.ts";

export const AcceptProposal = z.object({});

/**
 * Puts the proposed training on a trust's list that is empty, in one step, for its admin. Accepted twice, or by two at
 * once, it is there once. Refuses where the trust has begun a list of its own.
 */
export async function acceptProposal(actor: Member): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "training-list:write", {});
    const { trustId, membershipId } = actor;
    // The ids follow from the trust: whoever accepts it, it is the same training.
    const items = proposedItems.map(({ key, ...item }) => ({ ...item, id: derivedId(trustId, key) }));
    const ids = items.map(({ id }) => id);
    const there = await tx.trainingItem.findMany({ where: { trustId }, take: 200, select: { id: true } });
    if (there.some(({ id }) => ids.includes(id))) return;
    if (there.length > 0) throw new Refusal("There is training on the list already. Add to it one by one.");
    const { count } = await tx.trainingItem.createMany({
      data: items.map((item) => ({ trustId, ...item, createdAt: now(), createdById: membershipId })),
      skipDuplicates: true,
    });
    if (count === 0) return;
    await auditEach(
      tx,
      actor,
      "training:added",
      ids.map((id) => ({ kind: "training_item", id })),
    );
  });
}
