import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { endPairingAction } from "@/app/[trust]/manage/partners/[appointmentId]/pairings/[pairingId]/ending/actions.ts";
import { openPairing } from "@/app/[trust]/manage/partners/[appointmentId]/pairings/[pairingId]/open-pairing-page.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { pairingWords } from "@/lib/appointments/words.ts";
import { requireMembership } from "@/lib/identity/require-actor.ts";

export default async function EndPairingPage(props: {
  params: Promise<{ trust: string; appointmentId: string; pairingId: string }>;
}) {
  const { trust, appointmentId, pairingId } = await props.params;
  const pairing = await openPairing(trust, appointmentId, pairingId);
  if (!pairing.mayManage && !(await wasSent())) forbidden();
  const { membership } = await requireMembership(trust);
  const { person, partner, kind, standing } = pairing;
  const at = `/${trust}/manage/partners/${appointmentId}/pairings/${pairingId}`;
  const back = { href: at, label: person.name };
  const as = pairingWords[kind];
  if (standing === "declined" || standing === "ended")
    return (
      <TrustPage trust={trust} title="There is nothing to end" current="manage" back={back}>
        <h1 className="nhsuk-heading-l">There is nothing to end</h1>
        <p>
          {person.name} is not the {as} of {partner.name}.
        </p>
      </TrustPage>
    );
  const asked = standing === "asked";
  const title = asked ? `Take back that you asked ${person.name}` : `${person.name} is no longer ${as}`;
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={endPairingAction.bind(null, trust, appointmentId, pairingId)}
        title={title}
        place={membership.trustName}
        caption={partner.name}
        submitLabel={asked ? "Take it back" : "End it from today"}
        variant="warning"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Leave it as it is" }}
      >
        <p>
          {asked
            ? `${person.name} gets a message that no answer is needed. Then you can ask somebody else.`
            : `${person.name} and ${partner.name} get a message. They no longer see how to reach one another. Then you can ask somebody else.`}
        </p>
      </Form>
    </TrustPage>
  );
}
