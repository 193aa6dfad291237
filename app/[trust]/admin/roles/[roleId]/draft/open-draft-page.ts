import { redirect } from "next/navigation";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readRoleDraft } from "@/lib/roles/read-role-draft.ts";

/** What every page of a draft begins with. Where everything is published, it leads to the role description instead. */
export async function openDraftPage(params: Promise<{ trust: string; roleId: string }>) {
  const { trust, roleId } = await params;
  const { membership } = await requireMembership(trust);
  const draft = await readOr404(readRoleDraft(await requireActor(trust), roleId));
  const at = `/${trust}/admin/roles/${roleId}`;
  if (!draft) redirect(at);
  return {
    trust,
    roleId,
    draft,
    at,
    place: membership.trustName,
    caption: `${draft.version.title}, version ${draft.version.number}`,
    back: { href: `${at}/draft`, label: "All parts of the draft" },
  };
}
