import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { suggestedBody } from "@/lib/roles/default-sections.ts";

export type SectionToChange = {
  id: string;
  roleDescriptionId: string;
  versionId: string;
  heading: string;
  body: string;
  leftOutBecause: string | null;
  revision: number;
  /** The words we suggest here; null for a section the trust added, which it may remove again. */
  suggestion: string | null;
  published: boolean;
};

/** One section, for the admin who wants to change it. Throws `NotFound`. */
export async function readSection(actor: Member, sectionId: string): Promise<SectionToChange> {
  return inTrust(actor, async (tx) => {
    if (!isId(sectionId)) throw new NotFound();
    const section = await tx.roleDescriptionSection.findUnique({
      where: { trustId_id: { trustId: actor.trustId, id: sectionId } },
      select: {
        id: true,
        kind: true,
        versionId: true,
        heading: true,
        body: true,
        leftOutBecause: true,
        revision: true,
        version: { select: { roleDescriptionId: true, publication: { select: { id: true } } } },
      },
    });
    if (!section) throw new NotFound();
    authorise(actor, "role-description:write", {});
    const { kind, version, ...rest } = section;
    return {
      ...rest,
      roleDescriptionId: version.roleDescriptionId,
      published: version.publication !== null,
      suggestion: suggestedBody(kind),
    };
  });
}
