import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";

export type TaskToChoose = { id: string; name: string; frequency: string; time: string };

/** Every task a role description can include, by name, for the admin of a trust. */
export async function listTasksToChoose(actor: Member): Promise<TaskToChoose[]> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "task-profile:read", {});
    return tx.taskProfile.findMany({
      where: { trustId: actor.trustId, endedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, frequency: true, time: true },
    });
  });
}
