import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import type { Stance } from "@/prisma/generated/enums.ts";

export type TaskProfileDetails = {
  id: string;
  name: string;
  purpose: string;
  time: string;
  frequency: string;
  preparation: string;
  stance: Stance | null;
  /** Whoever partners ask about it; they may have ended since. */
  contact: { id: string; name: string; endedAt: Date | null } | null;
  endedAt: Date | null;
  revision: number;
  /** The versions of role descriptions that include it: "Patient Safety Partner, version 2". */
  usedIn: string[];
};

/** One task profile, for the admin of a trust. Throws `NotFound`. */
export async function readTaskProfile(actor: Member, taskProfileId: string): Promise<TaskProfileDetails> {
  return inTrust(actor, async (tx) => {
    const task = isId(taskProfileId)
      ? await tx.taskProfile.findUnique({
          where: { trustId_id: { trustId: actor.trustId, id: taskProfileId } },
          select: {
            id: true,
            name: true,
            purpose: true,
            time: true,
            frequency: true,
            preparation: true,
            stance: true,
            contact: { select: { id: true, name: true, endedAt: true } },
            endedAt: true,
            revision: true,
            drafts: { select: { version: { select: { title: true, number: true } } } },
          },
        })
      : null;
    if (!task) throw new NotFound();
    authorise(actor, "task-profile:read", {});
    const { drafts, ...rest } = task;
    const titles = drafts.map(({ version }) => `${version.title}, version ${version.number}`);
    return { ...rest, usedIn: [...new Set(titles)].sort() };
  });
}
