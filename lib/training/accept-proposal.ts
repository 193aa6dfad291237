import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { auditEach } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { Refusal } from "@/lib/errors.ts";
import { takeProposal } from "@/lib/take-proposal.ts";
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
    if (!(await proposeTraining(tx, actor)))
      throw new Refusal("There is training on the list already. Add to it one by one.");
  });
}

/** The same inside an act that authorises it. False where the trust has a list of its own. */
export async function proposeTraining(tx: TrustTransaction, actor: Member): Promise<boolean> {
  const { trustId, membershipId } = actor;
  const items = proposedItems.map(({ key, ...item }) => ({ ...item, id: derivedId(trustId, key) }));
  const ids = items.map(({ id }) => id);
  return takeProposal(tx, trustId, {
    what: "training",
    ids,
    list: () => tx.trainingItem.findMany({ where: { trustId }, take: 200, select: { id: true } }),
    write: async () => {
      await tx.trainingItem.createMany({
        data: items.map((item) => ({ trustId, ...item, createdAt: now(), createdById: membershipId })),
      });
      await auditEach(
        tx,
        actor,
        "training:added",
        ids.map((id) => ({ kind: "training_item", id })),
      );
    },
  });
}
