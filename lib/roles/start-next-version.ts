import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { formId } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { type Draft, findDraft } from "@/lib/roles/read-draft.ts";
import { now } from "@/lib/time.ts";

export const StartNextVersion = z.object({ id: formId });
export type StartNextVersion = z.output<typeof StartNextVersion>;

/**
 * Begins the next version of a role description as a copy of the latest, for the admin of a trust. While a draft
 * exists there is no other: it answers with that one, so two admins who start at once share it. Returns the
 * draft's id. Throws `NotFound`.
 */
export async function startNextVersion(
  actor: Member,
  roleDescriptionId: string,
  input: StartNextVersion,
): Promise<{ id: string }> {
  return inTrust(actor, async (tx) => {
    const latest = await findLatest(tx, actor.trustId, roleDescriptionId);
    if (!latest) throw new NotFound();
    authorise(actor, "role-description:write", {});
    if (!latest.publication || latest.id === input.id) return { id: latest.id };

    const { trustId } = actor;
    const number = latest.number + 1;
    const { count } = await tx.roleDescriptionVersion.createMany({
      data: { trustId, id: input.id, roleDescriptionId, number, createdAt: now(), ...basicsOf(latest) },
      skipDuplicates: true,
    });
    if (count === 0) return whatIsThere(tx, actor, roleDescriptionId, { id: input.id, number });
    await copyParts(tx, trustId, latest, input.id);
    await audit(tx, actor, "role-description:next-version-started", {
      kind: "role_description_version",
      id: input.id,
    });
    return { id: input.id };
  });
}

async function findLatest(tx: TrustTransaction, trustId: string, roleDescriptionId: string) {
  if (!isId(roleDescriptionId)) return null;
  const latest = await tx.roleDescriptionVersion.findFirst({
    where: { trustId, roleDescriptionId },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  return latest && findDraft(tx, trustId, latest.id);
}

function basicsOf(version: Draft) {
  const { title, responsibleTo, accountableTo, timeExpected, term, stance, stanceMeaning, speaksFor } =
    version;
  return { title, responsibleTo, accountableTo, timeExpected, term, stance, stanceMeaning, speaksFor };
}

/** The sections as they stand, and the tasks that have not ended since. */
async function copyParts(
  tx: TrustTransaction,
  trustId: string,
  latest: Draft,
  versionId: string,
): Promise<void> {
  await tx.roleDescriptionSection.createMany({
    data: latest.sections.map(({ kind, heading, position, body, leftOutBecause }) => ({
      trustId,
      versionId,
      kind,
      heading,
      position,
      body,
      leftOutBecause,
    })),
  });
  await tx.roleDescriptionTask.createMany({
    data: latest.tasks
      .filter(({ taskProfile }) => !taskProfile.endedAt)
      .map(({ taskProfileId, position }) => ({ trustId, versionId, taskProfileId, position })),
  });
}

/** Somebody else started the same number at the same moment, or this form was sent before. */
async function whatIsThere(
  tx: TrustTransaction,
  actor: Member,
  roleDescriptionId: string,
  either: { id: string; number: number },
): Promise<{ id: string }> {
  const there = await tx.roleDescriptionVersion.findFirst({
    where: {
      trustId: actor.trustId,
      roleDescriptionId,
      OR: [{ id: either.id }, { number: either.number }],
    },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!there) throw new NotFound();
  return there;
}
