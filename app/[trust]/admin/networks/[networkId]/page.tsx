import { changeNetworkAction } from "@/app/[trust]/admin/networks/[networkId]/actions.ts";
import { NetworkFields } from "@/app/[trust]/admin/networks/network-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readNetwork } from "@/lib/networks/read-network.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function NetworkPage(props: { params: Promise<{ trust: string; networkId: string }> }) {
  const { trust, networkId } = await props.params;
  const network = await readOr404(readNetwork(await requireActor(trust), networkId));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/networks`, label: "Networks" };
  if (network.endedAt)
    return (
      <TrustPage trust={trust} title={network.name} current="admin" back={back}>
        <h1 className="nhsuk-heading-l">{network.name}</h1>
        <p>Removed on {showShortDate(network.endedAt)}. Partners no longer see it.</p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={network.name} current="admin" back={back} hasForm>
      <Form
        action={changeNetworkAction.bind(null, trust, networkId)}
        title={network.name}
        place={membership.trustName}
        caption="Network"
        submitLabel="Save"
        hidden={{ revision: String(network.revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <NetworkFields network={network} />
      </Form>
      <p>
        <a className="nhsuk-link" href={`${back.href}/${networkId}/ending`}>
          Remove this network
        </a>
      </p>
    </TrustPage>
  );
}
