import { z } from "zod";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { formId, line, text } from "@/lib/form-fields.ts";
import { openDraft } from "@/lib/roles/read-draft.ts";

export const AddSection = z.object({
  id: formId,
  heading: line("a heading"),
  body: text("what this section says", 20_000),
});
export type AddSection = z.output<typeof AddSection>;

/**
 * Adds a section of the trust's own at the end of a draft, for its admin. Sent twice, there is still one.
 * Throws `NotFound`; refuses a published version.
 */
export async function addSection(actor: Member, versionId: string, input: AddSection): Promise<void> {
  return inTrust(actor, async (tx) => {
    const draft = await openDraft(tx, actor, versionId);
    const { count } = await tx.roleDescriptionSection.createMany({
      data: {
        trustId: actor.trustId,
        versionId,
        kind: "other",
        position: (draft.sections.at(-1)?.position ?? 0) + 1,
        ...input,
      },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await audit(tx, actor, "role-description:section-added", {
      kind: "role_description_section",
      id: input.id,
    });
  });
}
