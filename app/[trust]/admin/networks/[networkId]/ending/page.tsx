import { redirect } from "next/navigation";
import { endNetworkAction } from "@/app/[trust]/admin/networks/[networkId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readNetwork } from "@/lib/networks/read-network.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function EndNetworkPage(props: {
  params: Promise<{ trust: string; networkId: string }>;
}) {
  const { trust, networkId } = await props.params;
  const network = await readOr404(readNetwork(await requireActor(trust), networkId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/admin/networks/${networkId}`;
  if (network.endedAt) redirect(at);
  const title = `Remove ${network.name}`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: network.name }} hasForm>
      <Form
        action={endNetworkAction.bind(null, trust, networkId)}
        title={title}
        place={membership.trustName}
        submitLabel="Remove this network"
        variant="warning"
        cancel={{ href: `/${trust}/admin/networks`, label: "Keep it" }}
      >
        <p>Partners no longer see it. You can add it again.</p>
      </Form>
    </TrustPage>
  );
}
