import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";

export type TaskProfileSummary = {
  id: string;
  name: string;
  time: string;
  frequency: string;
  contactName: string | null;
  ended: boolean;
};

/** What partners do at this trust, by name, those that have ended last. For its admin. */
export async function listTaskProfiles(actor: Member, page: number): Promise<Paged<TaskProfileSummary>> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "task-profile:read", {});
    const where = { trustId: actor.trustId };
    const { read, ...at } = rowsOf(page, await tx.taskProfile.count({ where }));
    const rows = await tx.taskProfile.findMany({
      where,
      orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        time: true,
        frequency: true,
        endedAt: true,
        contact: { select: { name: true } },
      },
      ...read,
    });
    const summaries = rows.map(({ endedAt, contact, ...task }) => ({
      ...task,
      contactName: contact?.name ?? null,
      ended: endedAt !== null,
    }));
    return { rows: summaries, ...at };
  });
}
