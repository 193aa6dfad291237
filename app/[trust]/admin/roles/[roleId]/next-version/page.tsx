import { randomUUID } from "node:crypto";
import { forbidden, redirect } from "next/navigation";
import { startNextVersionAction } from "@/app/[trust]/admin/roles/[roleId]/next-version/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readRoleDescription } from "@/lib/roles/read-role-description.ts";

export default async function NextVersionPage(props: { params: Promise<{ trust: string; roleId: string }> }) {
  const { trust, roleId } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  const role = await readOr404(readRoleDescription(actor, roleId));
  if (!can(actor, "role-description:write", {})) forbidden();
  const at = `/${trust}/admin/roles/${roleId}`;
  if (role.draft) redirect(`${at}/draft`);
  const number = (role.versions[0]?.number ?? 0) + 1;
  const title = `Start version ${number}`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: role.title }} hasForm>
      <Form
        action={startNextVersionAction.bind(null, trust, roleId)}
        title={title}
        place={membership.trustName}
        caption={role.title}
        submitLabel={title}
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>
          You get a draft with the words of version {number - 1}. Partners go on reading version {number - 1}{" "}
          until you publish.
        </p>
        <p>
          When you publish, you say whether partners need to agree again or whether only the wording changed.
        </p>
      </Form>
    </TrustPage>
  );
}
