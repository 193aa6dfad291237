import { forbidden } from "next/navigation";
import { changePairingDatesAction } from "@/app/[trust]/manage/partners/[appointmentId]/pairings/[pairingId]/dates/actions.ts";
import { openPairing } from "@/app/[trust]/manage/partners/[appointmentId]/pairings/[pairingId]/open-pairing-page.ts";
import { PairingDates } from "@/app/[trust]/manage/partners/[appointmentId]/pairings/pairing-dates.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { pairingWords } from "@/lib/appointments/words.ts";
import { requireMembership } from "@/lib/identity/require-actor.ts";

const title = "Change the days";

export default async function ChangePairingDatesPage(props: {
  params: Promise<{ trust: string; appointmentId: string; pairingId: string }>;
}) {
  const { trust, appointmentId, pairingId } = await props.params;
  const pairing = await openPairing(trust, appointmentId, pairingId);
  if (!pairing.mayManage && !(await wasSent())) forbidden();
  const { membership } = await requireMembership(trust);
  const { person, partner, kind, reviewOn, lastsUntil, revision } = pairing;
  const at = `/${trust}/manage/partners/${appointmentId}/pairings/${pairingId}`;
  return (
    <TrustPage trust={trust} title={title} current="manage" back={{ href: at, label: person.name }} hasForm>
      <Form
        action={changePairingDatesAction.bind(null, trust, appointmentId, pairingId)}
        title={title}
        place={membership.trustName}
        caption={`${person.name}, ${pairingWords[kind]} of ${partner.name}`}
        submitLabel="Save"
        hidden={{ revision: String(revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <PairingDates reviewOn={reviewOn} lastsUntil={lastsUntil} />
        <p>We tell the two of them, with a message in Alongside.</p>
      </Form>
    </TrustPage>
  );
}
