import { forbidden } from "next/navigation";
import { ChangePersonForm } from "@/app/[trust]/change-person-form.tsx";
import { changeContactAction } from "@/app/[trust]/manage/partners/[appointmentId]/contact/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPerson } from "@/lib/people/read-person.ts";

const title = "Change contact details";

export default async function ChangeContactPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const actor = await requireActor(trust);
  const partner = await readOr404(readAppointment(actor, appointmentId));
  const person = await readOr404(readPerson(actor, partner.person.membershipId));
  if (!person.may.change) forbidden();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/manage/partners/${appointmentId}`;
  return (
    <TrustPage trust={trust} title={title} current="manage" back={{ href: at, label: person.name }} hasForm>
      <ChangePersonForm
        action={changeContactAction.bind(null, trust, appointmentId, person.id)}
        title={title}
        place={membership.trustName}
        person={person}
        cancelHref={at}
      />
    </TrustPage>
  );
}
