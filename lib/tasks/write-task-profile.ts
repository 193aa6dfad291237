import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { checkContact } from "@/lib/contacts/check-contact.ts";
import { inTrust } from "@/lib/db.ts";
import { formId } from "@/lib/form-fields.ts";
import { taskFields } from "@/lib/tasks/task-fields.ts";
import { now } from "@/lib/time.ts";

export const WriteTaskProfile = z.object({ id: formId, ...taskFields });
export type WriteTaskProfile = z.output<typeof WriteTaskProfile>;

/**
 * Writes down one thing partners do, for the admin of a trust, to be chosen in role descriptions. Sent twice, there
 * is still one. Refuses a contact who is not there.
 */
export async function writeTaskProfile(actor: Member, input: WriteTaskProfile): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "task-profile:write", {});
    await checkContact(tx, actor.trustId, input.contactId);
    const { count } = await tx.taskProfile.createMany({
      data: { trustId: actor.trustId, createdAt: now(), ...input },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await audit(tx, actor, "task-profile:written", { kind: "task_profile", id: input.id });
  });
}
