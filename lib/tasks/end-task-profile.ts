import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { now } from "@/lib/time.ts";

/**
 * Ends a task profile, for the admin of a trust: no further role description can include it, and published ones
 * keep it. Ended already is ended. Throws `NotFound`.
 */
export async function endTaskProfile(actor: Member, taskProfileId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const where = { trustId: actor.trustId, id: taskProfileId };
    const task = isId(taskProfileId)
      ? await tx.taskProfile.findUnique({ where: { trustId_id: where }, select: { id: true } })
      : null;
    if (!task) throw new NotFound();
    authorise(actor, "task-profile:write", {});
    const { count } = await tx.taskProfile.updateMany({
      where: { ...where, endedAt: null },
      data: { endedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0) return;
    await audit(tx, actor, "task-profile:ended", { kind: "task_profile", id: taskProfileId });
  });
}
