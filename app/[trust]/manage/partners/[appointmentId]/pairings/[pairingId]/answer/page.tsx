import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import { recordPairingAnswerAction } from "@/app/[trust]/manage/partners/[appointmentId]/pairings/[pairingId]/answer/actions.ts";
import { openPairing } from "@/app/[trust]/manage/partners/[appointmentId]/pairings/[pairingId]/open-pairing-page.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { pairingWords } from "@/lib/appointments/words.ts";
import { requireMembership } from "@/lib/identity/require-actor.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function RecordPairingAnswerPage(props: {
  params: Promise<{ trust: string; appointmentId: string; pairingId: string }>;
}) {
  const { trust, appointmentId, pairingId } = await props.params;
  const pairing = await openPairing(trust, appointmentId, pairingId);
  if (!pairing.mayManage && !(await wasSent())) forbidden();
  const { membership } = await requireMembership(trust);
  const { partner, person, kind, standing, isOwn, askedOn, stillHere } = pairing;
  const at = `/${trust}/manage/partners/${appointmentId}/pairings/${pairingId}`;
  const back = { href: at, label: person.name };
  const title = `Record what ${person.name} told you`;
  if (standing !== "asked" || isOwn)
    return (
      <TrustPage trust={trust} title={title} current="manage" back={back}>
        <h1 className="nhsuk-heading-l">There is nothing to record</h1>
        <p>
          {isOwn
            ? "It is you who was asked. Answer under “Your tasks”."
            : `${person.name} is not asked at the moment.`}
        </p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={recordPairingAnswerAction.bind(null, trust, appointmentId, pairingId)}
        title={title}
        place={membership.trustName}
        caption={partner.name}
        submitLabel="Record their answer"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>Tell them first: after a yes, {partner.name} sees their name, e-mail address and phone number.</p>
        <Radios
          name="answer"
          legend={`Can ${person.name} be the ${pairingWords[kind]} of ${partner.name}?`}
          options={[
            ...(stillHere ? [{ value: "accepted", label: "They said yes" }] : []),
            { value: "declined", label: "They said no" },
          ]}
        />
        <HowRadios />
        <DateInput
          name="happenedOn"
          legend="When did they tell you?"
          hint={`They were asked on ${showShortDate(askedOn)}.`}
        />
        <p>The record says that it was their answer and that you recorded it. They get a message.</p>
      </Form>
    </TrustPage>
  );
}
