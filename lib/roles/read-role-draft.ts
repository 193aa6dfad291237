import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { draftFingerprint } from "@/lib/roles/draft-fingerprint.ts";
import { loadRoleVersion } from "@/lib/roles/load-role-version.ts";
import { type Missing, missingFromDraft } from "@/lib/roles/missing-from-draft.ts";
import { findDraft } from "@/lib/roles/read-draft.ts";
import type { RoleVersionView } from "@/lib/roles/role-version-view.ts";

export type RoleDraft = {
  version: RoleVersionView;
  /** For the forms that change the basics, the stance or the tasks. */
  revision: number;
  /** What the draft is at this moment, so that nothing is published unseen. */
  fingerprint: string;
  /** What it still needs before it can be published. */
  missing: Missing[];
  /** Partners who hold the role and will be told of a new version. */
  holders: { id: string; name: string }[];
};

/**
 * The draft of a role description with what it still needs, for the admin of a trust; null when everything is
 * published. Throws `NotFound` for the role description.
 */
export async function readRoleDraft(actor: Member, roleDescriptionId: string): Promise<RoleDraft | null> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    if (!isId(roleDescriptionId)) throw new NotFound();
    const latest = await tx.roleDescriptionVersion.findFirst({
      where: { trustId, roleDescriptionId },
      orderBy: { number: "desc" },
      select: { id: true },
    });
    if (!latest) throw new NotFound();
    authorise(actor, "role-description:write", {});
    const draft = await findDraft(tx, trustId, latest.id);
    const version = await loadRoleVersion(tx, trustId, latest.id);
    if (!draft || draft.publication || !version) return null;
    const held = await tx.appointment.findMany({
      where: { trustId, roleDescriptionId, ...currentAppointment() },
      orderBy: { membership: { name: "asc" } },
      select: { membership: { select: { id: true, name: true } } },
    });
    return {
      version,
      revision: draft.revision,
      fingerprint: draftFingerprint(draft),
      missing: missingFromDraft(draft),
      holders: held.map(({ membership }) => membership),
    };
  });
}
