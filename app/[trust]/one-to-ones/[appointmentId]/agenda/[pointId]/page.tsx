import { redirect } from "next/navigation";
import { changeAgendaPointAction } from "@/app/[trust]/one-to-ones/[appointmentId]/agenda/[pointId]/actions.ts";
import { backToTheTwo, placeOf, readers } from "@/app/[trust]/one-to-ones/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readAgendaPoint } from "@/lib/one-to-ones/read-agenda-point.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Change what is on the agenda";

export default async function AgendaPointPage(props: {
  params: Promise<{ trust: string; appointmentId: string; pointId: string }>;
}) {
  const { trust, appointmentId, pointId } = await props.params;
  const { two, line, urgentContacts } = await readOr404(
    readAgendaPoint(await requireActor(trust), appointmentId, pointId),
  );
  const { membership } = await requireMembership(trust);
  const back = backToTheTwo(trust, two);
  if (!line && !(await wasSent())) redirect(back.href);
  return (
    <TrustPage trust={trust} title={title} current={placeOf(two)} back={back} hasForm>
      <Form
        action={changeAgendaPointAction.bind(null, trust, appointmentId, pointId)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ revision: String(line?.revision ?? 1) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(urgentContacts)} moreAt={`/${trust}/urgent`} />
        <Textarea
          name="words"
          label="What do you want to talk about?"
          rows={3}
          defaultValue={line?.words}
          readers={readers(two.isPartner)}
        />
        <Radios
          name="keep"
          legend="Do you still want to talk about it?"
          options={[
            { value: "yes", label: "Yes" },
            { value: "no", label: "No, take it off the agenda" },
          ]}
          defaultValue="yes"
        />
      </Form>
    </TrustPage>
  );
}
