import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { changeLineManagerAction } from "@/app/[trust]/manage/partners/[appointmentId]/line-manager/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { sinceWords } from "@/lib/before/since.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { today } from "@/lib/time.ts";

const title = "Change the line manager";

export default async function ChangeLineManagerPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const partner = await readOr404(readAppointment(await requireActor(trust), appointmentId));
  if (!partner.mayManage && !(await wasSent())) forbidden();
  const { membership } = await requireMembership(trust);
  const { person, lineManager } = partner;
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const others = partner.managers.filter(
    ({ id }) => id !== lineManager?.membershipId && id !== person.membershipId,
  );
  const back = { href: at, label: person.name };
  const now = lineManager ? `Now: ${lineManager.name}, ${sinceWords(lineManager.since)}.` : "Now: nobody.";
  if (others.length === 0)
    return (
      <TrustPage trust={trust} title={title} current="manage" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>{now}</p>
        <p>There is nobody else to choose. An admin of this trust can make somebody a manager of partners.</p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={changeLineManagerAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={person.name}
        submitLabel={title}
        hidden={{ id: randomUUID(), revision: String(partner.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>{now}</p>
        <Select
          name="lineManagerId"
          label="New line manager"
          placeholder="Choose a line manager"
          options={others.map(({ id, name, jobTitle }) => ({
            value: id,
            label: jobTitle ? `${name}, ${jobTitle}` : name,
          }))}
        />
        <DateInput name="startsOn" legend="Since when?" defaultValue={today()} />
        <p>We tell the partner and the new line manager, with a message in Alongside.</p>
      </Form>
    </TrustPage>
  );
}
