import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";

/**
 * A version with all its parts, held against anybody else's change until the transaction ends. Throws `NotFound`.
 * For the functions that change a draft; pages read `readRoleVersion`.
 */
export async function readDraft(tx: TrustTransaction, actor: Member, versionId: string) {
  const { trustId } = actor;
  await tx.$queryRaw`select 1 from role_description_version where trust_id = ${trustId}::uuid and id = ${versionId}::uuid for update`;
  const draft = await tx.roleDescriptionVersion.findUnique({
    where: { trustId_id: { trustId, id: versionId } },
    include: {
      publication: true,
      sections: { orderBy: { position: "asc" } },
      tasks: { orderBy: { position: "asc" }, include: { taskProfile: { include: { contact: true } } } },
    },
  });
  if (!draft) throw new NotFound();
  return draft;
}

export type Draft = Awaited<ReturnType<typeof readDraft>>;
