import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { addAgendaPointAction } from "@/app/[trust]/one-to-ones/[appointmentId]/agenda/new/actions.ts";
import { backToTheTwo, placeOf, readers } from "@/app/[trust]/one-to-ones/frame.ts";
import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Add to the agenda";

export default async function NewAgendaPointPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const two = await readOr404(readOneToOnes(await requireActor(trust), appointmentId));
  const { membership } = await requireMembership(trust);
  const back = backToTheTwo(trust, two);
  if (two.isOver && !(await wasSent())) redirect(back.href);
  return (
    <TrustPage trust={trust} title={title} current={placeOf(two)} back={back} hasForm>
      <Form
        action={addAgendaPointAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={two.isPartner ? undefined : `One-to-ones with ${two.partner}`}
        submitLabel="Add it"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(two.urgentContacts)} moreAt={`/${trust}/urgent`} />
        <Textarea
          name="words"
          label="What do you want to talk about?"
          hint="A few words are enough. Do not write about patients."
          rows={3}
          readers={readers(two.isPartner)}
        />
        {!two.isPartner && <WhoseRadios partner={two.partner} />}
        <p>It stays on the agenda until you have talked about it.</p>
      </Form>
    </TrustPage>
  );
}
