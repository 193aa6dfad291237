import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { openDraft } from "@/lib/roles/read-draft.ts";

/**
 * Removes a section that the trust added to a draft, for its admin. The usual sections stay: they are left out with
 * a reason. Removed already is removed. Throws `NotFound` for the draft; refuses a published version.
 */
export async function removeSection(actor: Member, versionId: string, sectionId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(sectionId)) throw new NotFound();
    const draft = await openDraft(tx, actor, versionId);
    const section = draft.sections.find(({ id }) => id === sectionId);
    if (!section) return;
    if (section.kind !== "other")
      throw new Refusal(
        "Partners look for this section. Leave it out and say why, so that they know it was not forgotten.",
      );
    await tx.roleDescriptionSection.deleteMany({
      where: { trustId: actor.trustId, versionId, id: sectionId },
    });
    await audit(tx, actor, "role-description:section-removed", {
      kind: "role_description_version",
      id: versionId,
    });
  });
}
