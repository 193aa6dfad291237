import { z } from "zod";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { optionalText, revision } from "@/lib/form-fields.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { openDraft } from "@/lib/roles/read-draft.ts";

export const ChangeStance = z.object({
  revision,
  stance: z
    .enum(["strategic", "representative", "both", "by_task"], "Choose one of these")
    .optional()
    .transform((stance) => stance ?? null),
  stanceMeaning: optionalText(2000),
  speaksFor: optionalText(2000),
});
export type ChangeStance = z.output<typeof ChangeStance>;

/**
 * Changes whether a draft makes the partner a strategic partner, a representative, both, or which by task, and what
 * that means at this trust. For its admin. Throws `NotFound`; refuses a published version, and a change drawn from
 * an older revision.
 */
export async function changeStance(actor: Member, versionId: string, input: ChangeStance): Promise<void> {
  return inTrust(actor, async (tx) => {
    const draft = await openDraft(tx, actor, versionId);
    const { revision: from, ...stance } = input;
    const { count } = await tx.roleDescriptionVersion.updateMany({
      where: { trustId: actor.trustId, id: versionId, revision: from },
      data: { ...stance, revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(draft, stance);
    await audit(tx, actor, "role-description:stance-changed", {
      kind: "role_description_version",
      id: versionId,
    });
  });
}
