import { randomUUID } from "node:crypto";
import { changeBasics } from "@/lib/roles/change-basics.ts";
import { changeStance } from "@/lib/roles/change-stance.ts";
import { chooseTasks } from "@/lib/roles/choose-tasks.ts";
import { publishVersion } from "@/lib/roles/publish-version.ts";
import { startNextVersion } from "@/lib/roles/start-next-version.ts";
import { startRoleDescription } from "@/lib/roles/start-role-description.ts";
import { writeTaskProfile } from "@/lib/tasks/write-task-profile.ts";
import type { TrustWorld } from "@/tests/support/world.ts";

/** A role description with everything said, whose first version is a draft. */
export async function readyDraft(
  trust: TrustWorld,
): Promise<{ roleDescriptionId: string; versionId: string; taskId: string }> {
  const { admin } = trust;
  const taskId = randomUUID();
  await writeTaskProfile(admin, {
    id: taskId,
    name: "Safety committee",
    purpose: "Ask what patients would ask.",
    time: "Two hours",
    frequency: "Every month",
    preparation: "Read the papers.",
    stance: null,
    contactId: null,
  });
  const roleDescriptionId = randomUUID();
  await startRoleDescription(admin, { id: roleDescriptionId, title: "Patient Safety Partner" });
  const { id: versionId } = await startNextVersion(admin, roleDescriptionId, { id: randomUUID() });
  await changeBasics(admin, versionId, {
    revision: 1,
    title: "Patient Safety Partner",
    responsibleTo: "The patient safety specialist",
    accountableTo: "The chief nurse",
    timeExpected: "Eight hours a month",
    term: "Two years",
  });
  await changeStance(admin, versionId, {
    revision: 2,
    stance: "strategic",
    stanceMeaning: "You help to decide, and represent nobody but patients' interests.",
    speaksFor: "For patients in general.",
  });
  await chooseTasks(admin, versionId, { revision: 3, tasks: [taskId] });
  return { roleDescriptionId, versionId, taskId };
}

/** A role description in force. */
export async function publishedRole(
  trust: TrustWorld,
): Promise<{ roleDescriptionId: string; versionId: string; taskId: string }> {
  const draft = await readyDraft(trust);
  await publishVersion(trust.admin, draft.versionId, { id: randomUUID(), kind: "major", whatChanged: "" });
  return draft;
}

/** The next version of a role description in force, published too. */
export async function publishNext(
  trust: TrustWorld,
  roleDescriptionId: string,
  kind: "major" | "minor" = "major",
): Promise<{ versionId: string }> {
  const { id: versionId } = await startNextVersion(trust.admin, roleDescriptionId, { id: randomUUID() });
  await publishVersion(trust.admin, versionId, {
    id: randomUUID(),
    kind,
    whatChanged: "The time was made clearer.",
  });
  return { versionId };
}
