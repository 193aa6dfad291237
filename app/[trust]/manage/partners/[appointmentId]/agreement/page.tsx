import { randomUUID } from "node:crypto";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import { recordAgreementAction } from "@/app/[trust]/manage/partners/[appointmentId]/agreement/actions.ts";
import { standingWords } from "@/app/[trust]/manage/standing-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { type AppointmentDetail, readAppointment } from "@/lib/appointments/read-appointment.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function RecordAgreementPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const partner = await readOr404(readAppointment(await requireActor(trust), appointmentId));
  const { account, membership } = await requireMembership(trust);
  const { person, standing } = partner;
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const title = `Record that ${person.name} agreed`;
  const frame = { trust, title, current: "manage" as const, back: { href: at, label: person.name } };
  if (!standing.current || !standing.waitingSince || person.isSelf || !partner.mayManage)
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">There is nothing to record</h1>
        <p>
          {person.isSelf
            ? "This is your own role. Agree to it on your own page."
            : `${person.name}: ${standingWords(standing)}.`}
        </p>
      </TrustPage>
    );
  const recorder = account.memberships.find(({ trustId }) => trustId === membership.trustId)?.name;
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={recordAgreementAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={`${standing.current.title}, version ${standing.current.number}`}
        submitLabel="Record their agreement"
        hidden={{ id: randomUUID(), versionId: standing.current.id }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <HowToAsk partner={partner} at={at} />
        <HowRadios />
        <DateInput
          name="happenedOn"
          legend="When did they agree?"
          hint={`This version was published on ${showShortDate(standing.current.publishedAt)}.`}
        />
        <p>
          The record says that {person.name} agreed and that {recorder} recorded it. {person.name} gets a
          message, so that they can say if it is not right.
        </p>
      </Form>
    </TrustPage>
  );
}

function HowToAsk({ partner: { person }, at }: { partner: AppointmentDetail; at: string }) {
  return (
    <>
      <p>
        Record this only once {person.name} has read the role description and told you that they agree.{" "}
        {person.hasJoined && "They can also sign in and agree it themselves. "}
        <a className="nhsuk-link" href={`${at}/role`}>
          Print it for them
        </a>
        .
      </p>
      <p>
        <ContactLines email={person.email} phone={person.phone} />
      </p>
    </>
  );
}
