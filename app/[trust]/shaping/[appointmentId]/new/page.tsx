import { randomUUID } from "node:crypto";
import { forbidden, redirect } from "next/navigation";
import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import { proposeChangeAction } from "@/app/[trust]/shaping/[appointmentId]/new/actions.ts";
import { backToShaping, placeOf, readers } from "@/app/[trust]/shaping/frame.ts";
import { WhatStands } from "@/app/[trust]/shaping/what-stands.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readShaping } from "@/lib/shaping/read-shaping.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Propose a change to the role";

export default async function ProposeChangePage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const shaping = await readOr404(readShaping(await requireActor(trust), appointmentId));
  const { membership } = await requireMembership(trust);
  if (!shaping.side) forbidden();
  const back = backToShaping(trust, shaping);
  if (shaping.isOver && !(await wasSent())) redirect(back.href);
  const { isPartner, partner } = shaping;
  return (
    <TrustPage trust={trust} title={title} current={placeOf(shaping)} back={back} hasForm>
      <Form
        action={proposeChangeAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={isPartner ? undefined : partner}
        submitLabel="Propose it"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(shaping.urgentContacts)} moreAt={`/${trust}/urgent`} />
        <WhatStands shaping={shaping} />
        <Textarea
          name="words"
          label="What would change, and why?"
          hint="For example: I would like to join the falls group, and give up the monthly walk-round. Do not write about patients."
          rows={5}
          readers={readers(shaping)}
        />
        <DateInput
          name="answerBy"
          legend="By when would you like an answer?"
          defaultValue={shaping.usualAnswerBy}
        />
        {!isPartner && <WhoseRadios partner={partner} />}
        <p>{isPartner ? "Your line manager answers." : "Whoever did not propose it answers."}</p>
      </Form>
    </TrustPage>
  );
}
