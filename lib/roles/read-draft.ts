import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

/**
 * A version with all its parts, held against anybody else's change until the transaction ends. Throws `NotFound`.
 * For the functions that change a draft; pages read `readRoleDraft`.
 */
export async function readDraft(tx: TrustTransaction, actor: Member, versionId: string) {
  if (!isId(versionId)) throw new NotFound();
  const { trustId } = actor;
  await tx.$queryRaw`select 1 from role_description_version where trust_id = ${trustId}::uuid and id = ${versionId}::uuid for update`;
  const draft = await findDraft(tx, trustId, versionId);
  if (!draft) throw new NotFound();
  return draft;
}

/** A version with all its parts as they are at this moment, or null. */
export async function findDraft(tx: TrustTransaction, trustId: string, versionId: string) {
  return tx.roleDescriptionVersion.findUnique({
    where: { trustId_id: { trustId, id: versionId } },
    include: {
      publication: true,
      sections: { orderBy: { position: "asc" } },
      tasks: { orderBy: { position: "asc" }, include: { taskProfile: { include: { contact: true } } } },
    },
  });
}

/**
 * The same for somebody who wants to change it: authorised, and refused once it is published, because what people
 * were asked to agree does not change under them.
 */
export async function openDraft(tx: TrustTransaction, actor: Member, versionId: string): Promise<Draft> {
  const draft = await readDraft(tx, actor, versionId);
  authorise(actor, "role-description:write", {});
  if (draft.publication)
    throw new Refusal(
      "This version was published, so it can no longer change. Start the next version, and make your change there.",
    );
  return draft;
}

export type Draft = Awaited<ReturnType<typeof readDraft>>;
