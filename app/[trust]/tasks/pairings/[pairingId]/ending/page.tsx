import { randomUUID } from "node:crypto";
import { stopPairingAction } from "@/app/[trust]/tasks/pairings/[pairingId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { pairingWords } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readAskedPairing } from "@/lib/support/read-asked-pairing.ts";

export default async function StopPairingPage(props: {
  params: Promise<{ trust: string; pairingId: string }>;
}) {
  const { trust, pairingId } = await props.params;
  const pairing = await readOr404(readAskedPairing(await requireActor(trust), pairingId));
  const { membership } = await requireMembership(trust);
  const { name } = pairing.partner;
  const at = `/${trust}/tasks/pairings/${pairingId}`;
  const back = { href: at, label: `${name} and you` };
  if (pairing.standing !== "accepted" || pairing.isOver)
    return (
      <TrustPage trust={trust} title="There is nothing to end" current="tasks" back={back}>
        <h1 className="nhsuk-heading-l">There is nothing to end</h1>
        <p>
          You are not the {pairingWords[pairing.kind]} of {name} at the moment.
        </p>
      </TrustPage>
    );
  const title = `Stop being the ${pairingWords[pairing.kind]} of ${name}`;
  return (
    <TrustPage trust={trust} title={title} current="tasks" back={back} hasForm>
      <Form
        action={stopPairingAction.bind(null, trust, pairingId)}
        title={title}
        place={membership.trustName}
        submitLabel="Stop from today"
        variant="warning"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Go on as it is" }}
      >
        <p>
          {name} and those who support {name} get a message, so that somebody else can be asked. You no longer
          see how to reach {name}. We do not ask why.
        </p>
      </Form>
    </TrustPage>
  );
}
