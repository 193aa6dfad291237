import { forbidden } from "next/navigation";
import { changeTermAction } from "@/app/[trust]/manage/partners/[appointmentId]/term/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "Change how long the role lasts";

export default async function ChangeTermPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const partner = await readOr404(readAppointment(await requireActor(trust), appointmentId));
  if (!partner.mayManage) forbidden();
  const { membership } = await requireMembership(trust);
  const { person, termEndsOn } = partner;
  const at = `/${trust}/manage/partners/${appointmentId}`;
  return (
    <TrustPage trust={trust} title={title} current="manage" back={{ href: at, label: person.name }} hasForm>
      <Form
        action={changeTermAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={person.name}
        submitLabel="Save"
        hidden={{ revision: String(partner.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>{termEndsOn ? `Now: until ${showShortDate(termEndsOn)}.` : "Now: no fixed end."}</p>
        <DateInput
          name="termEndsOn"
          legend="Last day of the agreed term (if one is agreed)"
          hint="Leave it empty if there is no fixed end."
          defaultValue={termEndsOn}
        />
        <p>
          The partner has a message. The role does not end by itself on that day: you are reminded, and end it
          when you have talked to them.
        </p>
      </Form>
    </TrustPage>
  );
}
