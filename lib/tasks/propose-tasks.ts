import type { Member } from "@/lib/actor.ts";
import { auditEach } from "@/lib/audit.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { takeProposal } from "@/lib/take-proposal.ts";
import { proposedTasks } from "@/lib/tasks/proposed-tasks.ts";
import { now } from "@/lib/time.ts";

/** The ids that the proposed task profiles have at a trust. */
export function proposedTaskIds(trustId: string): string[] {
  return proposedTasks.map(({ key }) => derivedId(trustId, `task ${key}`));
}

/** Takes over the proposed task profiles, inside an act that authorises it. False where the trust has some of its own. */
export async function proposeTasks(tx: TrustTransaction, actor: Member): Promise<boolean> {
  const { trustId } = actor;
  const ids = proposedTaskIds(trustId);
  return takeProposal(tx, trustId, {
    what: "tasks",
    ids,
    list: () => tx.taskProfile.findMany({ where: { trustId }, take: 200, select: { id: true } }),
    write: async () => {
      await tx.taskProfile.createMany({
        data: proposedTasks.map(({ key, ...task }) => ({
          trustId,
          ...task,
          id: derivedId(trustId, `task ${key}`),
          createdAt: now(),
        })),
      });
      await auditEach(
        tx,
        actor,
        "task-profile:written",
        ids.map((id) => ({ kind: "task_profile", id })),
      );
    },
  });
}
