import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { proposeTerms } from "@/lib/glossary/write-terms.ts";
import { proposePages } from "@/lib/handbook/write-pages.ts";
import { proposeSteps } from "@/lib/induction/write-steps.ts";
import { proposeItems } from "@/lib/readiness/write-items.ts";
import { writeRoleDescription } from "@/lib/roles/start-role-description.ts";
import { takeProposal } from "@/lib/take-proposal.ts";
import { proposedTaskIds, proposeTasks } from "@/lib/tasks/propose-tasks.ts";
import { proposeTraining } from "@/lib/training/accept-proposal.ts";

/**
 * Takes over, for a trust's admin and in one step, all that Alongside proposes: task profiles, a role description as a draft,
 * induction, training, the pages of a handbook, a glossary, and the list of what the trust prepares. What the trust has
 * begun itself is left alone. The role description and the handbook are not published. Accepted twice, or by
 * two at once, it is there once.
 */
export async function acceptDefaults(actor: Member): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "setup:accept", {});
    const hasTasks = await proposeTasks(tx, actor);
    await proposeRole(tx, actor, hasTasks ? proposedTaskIds(actor.trustId) : []);
    await proposeSteps(tx, actor);
    await proposeTraining(tx, actor);
    await proposePages(tx, actor);
    await proposeTerms(tx, actor);
    await proposeItems(tx, actor);
  });
}

/** The draft of a role description in suggested words, with these tasks. */
async function proposeRole(tx: TrustTransaction, actor: Member, tasks: string[]): Promise<void> {
  const { trustId } = actor;
  const id = derivedId(trustId, "role description");
  await takeProposal(tx, trustId, {
    what: "role description",
    ids: [id],
    list: () => tx.roleDescription.findMany({ where: { trustId }, take: 50, select: { id: true } }),
    write: () => writeRoleDescription(tx, actor, { id, title: "Patient Safety Partner", tasks }),
  });
}
