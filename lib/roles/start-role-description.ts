import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { formId, line } from "@/lib/form-fields.ts";
import { defaultSections } from "@/lib/roles/default-sections.ts";
import { now } from "@/lib/time.ts";

export const StartRoleDescription = z.object({ id: formId, title: line("a title for the role") });
export type StartRoleDescription = z.output<typeof StartRoleDescription>;

/**
 * Begins a role description, for the admin of a trust: its first version as a draft, with the usual sections in
 * suggested words. Returns the role description's id. Sent twice, there is still one.
 */
export async function startRoleDescription(
  actor: Member,
  input: StartRoleDescription,
): Promise<{ id: string }> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "role-description:write", {});
    await writeRoleDescription(tx, actor, { ...input, tasks: [] });
    return { id: input.id };
  });
}

/** The same inside an act that authorises it, with tasks the trust has. */
export async function writeRoleDescription(
  tx: TrustTransaction,
  actor: Member,
  { id, title, tasks }: StartRoleDescription & { tasks: readonly string[] },
): Promise<void> {
  const { trustId } = actor;
  const { count } = await tx.roleDescription.createMany({
    data: { trustId, id, createdAt: now() },
    skipDuplicates: true,
  });
  if (count === 0) return;
  const versionId = randomUUID();
  await tx.roleDescriptionVersion.createMany({
    data: {
      trustId,
      id: versionId,
      roleDescriptionId: id,
      number: 1,
      title,
      responsibleTo: "",
      accountableTo: "",
      timeExpected: "",
      term: "",
      stanceMeaning: "",
      speaksFor: "",
      createdAt: now(),
    },
  });
  await tx.roleDescriptionSection.createMany({
    data: defaultSections.map((section, index) => ({ trustId, versionId, ...section, position: index + 1 })),
  });
  await tx.roleDescriptionTask.createMany({
    data: tasks.map((taskProfileId, index) => ({ trustId, versionId, taskProfileId, position: index + 1 })),
  });
  await audit(tx, actor, "role-description:started", { kind: "role_description_version", id: versionId });
}
