import { z } from "zod";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { changedMeanwhile, NotFound, Refusal } from "@/lib/errors.ts";
import { revision, tickedIds } from "@/lib/form-fields.ts";
import { type Draft, openDraft } from "@/lib/roles/read-draft.ts";

export const ChooseTasks = z.object({ revision, tasks: tickedIds() });
/** The same from a place for each task: those given the same place keep their order. */
export const OrderTasks = z
  .object({
    revision,
    place: z.record(z.uuid(), z.coerce.number(), "This page is out of date. Go back and open it again"),
  })
  .transform((input): ChooseTasks => {
    const places = Object.entries(input.place).toSorted(([, a], [, b]) => a - b);
    return { revision: input.revision, tasks: places.map(([id]) => id) };
  });

export type ChooseTasks = z.output<typeof ChooseTasks>;

/**
 * Chooses which tasks a draft asks of a partner, in the order given, for the admin of a trust. Throws `NotFound`
 * for the draft or a task; refuses a published version, a task that has ended, and a change drawn from an older
 * revision.
 */
export async function chooseTasks(actor: Member, versionId: string, input: ChooseTasks): Promise<void> {
  return inTrust(actor, async (tx) => {
    const draft = await openDraft(tx, actor, versionId);
    const ids = [...new Set(input.tasks)];
    if (isSo(draft, ids)) return;
    await refuseEnded(tx, actor.trustId, draft, ids);
    const key = { trustId: actor.trustId, versionId };
    const { count } = await tx.roleDescriptionVersion.updateMany({
      where: { trustId: actor.trustId, id: versionId, revision: input.revision },
      data: { revision: { increment: 1 } },
    });
    if (count === 0) throw changedMeanwhile(draft.revision);
    await tx.roleDescriptionTask.deleteMany({ where: key });
    await tx.roleDescriptionTask.createMany({
      data: ids.map((taskProfileId, index) => ({ ...key, taskProfileId, position: index + 1 })),
    });
    await audit(tx, actor, "role-description:tasks-chosen", {
      kind: "role_description_version",
      id: versionId,
    });
  });
}

function isSo(draft: Draft, ids: string[]): boolean {
  return draft.tasks.length === ids.length && draft.tasks.every((task, at) => task.taskProfileId === ids[at]);
}

async function refuseEnded(
  tx: TrustTransaction,
  trustId: string,
  draft: Draft,
  ids: string[],
): Promise<void> {
  const tasks = await tx.taskProfile.findMany({
    where: { trustId, id: { in: ids } },
    select: { id: true, name: true, endedAt: true },
  });
  if (tasks.length < ids.length) throw new NotFound();
  const before = new Set(draft.tasks.map((each) => each.taskProfileId));
  const ended = tasks.find((task) => task.endedAt && !before.has(task.id));
  if (ended)
    throw new Refusal(`“${ended.name}” has ended. Choose the tasks again without it.`, { field: "tasks" });
}
