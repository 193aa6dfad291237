import { z } from "zod";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { choice, line, optionalText, revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { openDraft } from "@/lib/roles/read-draft.ts";

/** A section says something, or says why it does not: never both, never neither. */
export const ChangeSection = z
  .object({
    revision,
    heading: line("a heading"),
    says: choice(["words", "left_out"], "whether to keep this section"),
    body: optionalText(20_000),
    leftOutBecause: optionalText(1000),
  })
  .superRefine((section, context) => {
    if (section.says === "words" && section.body === "")
      context.addIssue({ code: "custom", path: ["body"], message: "Write what this section says" });
    if (section.says === "left_out" && section.leftOutBecause === "")
      context.addIssue({ code: "custom", path: ["leftOutBecause"], message: "Say why it is left out" });
  })
  .transform(({ says, body, leftOutBecause, ...rest }) => ({
    ...rest,
    body: says === "words" ? body : "",
    leftOutBecause: says === "words" ? null : leftOutBecause,
  }));
export type ChangeSection = z.output<typeof ChangeSection>;

/**
 * Changes one section of a draft, or leaves it out with the reason partners will read. For the admin of a trust.
 * Throws `NotFound`; refuses a published version, and a change drawn from an older revision.
 */
export async function changeSection(actor: Member, sectionId: string, input: ChangeSection): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(sectionId)) throw new NotFound();
    const where = { trustId: actor.trustId, id: sectionId };
    const found = await tx.roleDescriptionSection.findUnique({
      where: { trustId_id: where },
      select: { versionId: true },
    });
    if (!found) throw new NotFound();
    const draft = await openDraft(tx, actor, found.versionId);
    const { revision: from, ...section } = input;
    const { count } = await tx.roleDescriptionSection.updateMany({
      where: { ...where, revision: from },
      data: { ...section, revision: { increment: 1 } },
    });
    if (count === 0)
      return refuseUnlessAlreadySo(draft.sections.find(({ id }) => id === sectionId) ?? null, section);
    await audit(tx, actor, "role-description:section-changed", {
      kind: "role_description_section",
      id: sectionId,
    });
  });
}
