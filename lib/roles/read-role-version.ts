import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { loadRoleVersion } from "@/lib/roles/load-role-version.ts";
import type { RoleVersionView } from "@/lib/roles/role-version-view.ts";

/** One version as a partner would read it, for the trust's admin, managers and sponsor. Throws `NotFound`. */
export async function readRoleVersion(actor: Member, versionId: string): Promise<RoleVersionView> {
  return inTrust(actor, async (tx) => {
    const version = await loadRoleVersion(tx, actor.trustId, versionId);
    if (!version) throw new NotFound();
    authorise(actor, "role-description:read", {});
    return version;
  });
}
