import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { changeBasics } from "@/lib/roles/change-basics.ts";
import { changeStance } from "@/lib/roles/change-stance.ts";
import { chooseTasks } from "@/lib/roles/choose-tasks.ts";
import { publishVersion } from "@/lib/roles/publish-version.ts";
import { startNextVersion } from "@/lib/roles/start-next-version.ts";
import { startRoleDescription } from "@/lib/roles/start-role-description.ts";
import { writeTaskProfile } from "@/lib/tasks/write-task-profile.ts";
import type { Stance } from "@/prisma/generated/enums.ts";
import type { DemoTask } from "./words.ts";

type DemoRole = {
  title: string;
  basics: { responsibleTo: string; accountableTo: string; timeExpected: string; term: string };
  stance: { stance: Stance; stanceMeaning: string; speaksFor: string };
  tasks: DemoTask[];
};

/** Writes and publishes a trust's first version, and returns whom partners are appointed to. */
export async function publishFirstVersion(
  admin: Member,
  role: DemoRole,
  contactId: string | null,
): Promise<{ roleDescriptionId: string; versionId: string }> {
  const tasks: string[] = [];
  for (const task of role.tasks) {
    const id = randomUUID();
    await writeTaskProfile(admin, { id, ...task, contactId });
    tasks.push(id);
  }
  const roleDescriptionId = randomUUID();
  await startRoleDescription(admin, { id: roleDescriptionId, title: role.title });
  const { id: versionId } = await startNextVersion(admin, roleDescriptionId, { id: randomUUID() });
  await changeBasics(admin, versionId, { revision: 1, title: role.title, ...role.basics });
  await changeStance(admin, versionId, { revision: 2, ...role.stance });
  await chooseTasks(admin, versionId, { revision: 3, tasks });
  await publishVersion(admin, versionId, { id: randomUUID(), kind: "major", whatChanged: "" });
  return { roleDescriptionId, versionId };
}

/** Publishes the next version with other basics. */
export async function publishNextVersion(
  admin: Member,
  roleDescriptionId: string,
  change: { basics: DemoRole["basics"] & { title: string }; kind: "major" | "minor"; whatChanged: string },
): Promise<{ versionId: string }> {
  const { id: versionId } = await startNextVersion(admin, roleDescriptionId, { id: randomUUID() });
  await changeBasics(admin, versionId, { revision: 1, ...change.basics });
  await publishVersion(admin, versionId, {
    id: randomUUID(),
    kind: change.kind,
    whatChanged: change.whatChanged,
  });
  return { versionId };
}
