import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { NetworkFields } from "@/app/[trust]/admin/networks/network-fields.tsx";
import { addNetworkAction } from "@/app/[trust]/admin/networks/new/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";

const title = "Add a network";

export default async function NewNetworkPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  if (!can(await requireActor(trust), "network:write", {})) forbidden();
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/networks`, label: "Networks" };
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={addNetworkAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <NetworkFields />
      </Form>
    </TrustPage>
  );
}
