import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { checkContact } from "@/lib/contacts/check-contact.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { taskFields } from "@/lib/tasks/task-fields.ts";

export const ChangeTaskProfile = z.object({ revision, ...taskFields });
export type ChangeTaskProfile = z.output<typeof ChangeTaskProfile>;

/**
 * Changes a task profile, for the admin of a trust. Drafts follow; published versions keep the words they had.
 * Throws `NotFound`; refuses one that has ended, and a change drawn from an older revision.
 */
export async function changeTaskProfile(
  actor: Member,
  taskProfileId: string,
  input: ChangeTaskProfile,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const read = () => tx.taskProfile.findUnique({ where: { trustId_id: { trustId, id: taskProfileId } } });
    const task = isId(taskProfileId) ? await read() : null;
    if (!task) throw new NotFound();
    authorise(actor, "task-profile:write", {});
    if (task.endedAt) throw new Refusal("This task has ended, so it can no longer change.");
    await checkContact(tx, trustId, input.contactId, task.contactId);
    const { revision: from, ...words } = input;
    const { count } = await tx.taskProfile.updateMany({
      where: { trustId, id: taskProfileId, revision: from, endedAt: null },
      data: { ...words, revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(await read(), words);
    await audit(tx, actor, "task-profile:changed", { kind: "task_profile", id: taskProfileId });
  });
}
