import { z } from "zod";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { line, optionalLine, revision } from "@/lib/form-fields.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { openDraft } from "@/lib/roles/read-draft.ts";

const lineOrNothing = optionalLine(300).transform((words) => words ?? "");

export const ChangeBasics = z.object({
  revision,
  title: line("a title for the role"),
  responsibleTo: lineOrNothing,
  accountableTo: lineOrNothing,
  timeExpected: lineOrNothing,
  term: lineOrNothing,
});
export type ChangeBasics = z.output<typeof ChangeBasics>;

/**
 * Changes what a draft says first: its title, whom the role answers to, its time and term. For the admin of a
 * trust. What is not known yet may stay empty until publishing. Throws `NotFound`; refuses a published version,
 * and a change drawn from an older revision.
 */
export async function changeBasics(actor: Member, versionId: string, input: ChangeBasics): Promise<void> {
  return inTrust(actor, async (tx) => {
    const draft = await openDraft(tx, actor, versionId);
    const { revision: from, ...basics } = input;
    const { count } = await tx.roleDescriptionVersion.updateMany({
      where: { trustId: actor.trustId, id: versionId, revision: from },
      data: { ...basics, revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(draft, basics);
    await audit(tx, actor, "role-description:basics-changed", {
      kind: "role_description_version",
      id: versionId,
    });
  });
}
