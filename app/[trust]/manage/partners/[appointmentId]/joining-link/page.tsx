import { JoiningLinkPage } from "@/app/[trust]/joining-link-page.tsx";
import { makePartnerLinkAction } from "@/app/[trust]/manage/partners/[appointmentId]/joining-link/actions.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPerson } from "@/lib/people/read-person.ts";

export default async function PartnerJoiningLinkPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const actor = await requireActor(trust);
  const { person } = await readOr404(readAppointment(actor, appointmentId));
  const at = `/${trust}/manage/partners/${appointmentId}`;
  return (
    <JoiningLinkPage
      trust={trust}
      actor={actor}
      person={await readOr404(readPerson(actor, person.membershipId))}
      action={makePartnerLinkAction.bind(null, trust, appointmentId, person.membershipId)}
      current="manage"
      back={{ href: at, label: person.name }}
      changeHref={`${at}/contact`}
    />
  );
}
