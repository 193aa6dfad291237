import { randomUUID } from "node:crypto";
import { moveAppointmentAction } from "@/app/[trust]/manage/partners/[appointmentId]/stage/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { type AppointmentDetail, readAppointment } from "@/lib/appointments/read-appointment.ts";
import { stateWords } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate, today } from "@/lib/time.ts";

const steps = {
  inducting: {
    title: "Say that the checks are done",
    words:
      "Now the partner meets people and learns about the role. Their page then says that they are in their induction.",
    when: "When were the checks done?",
  },
  active: {
    title: "Make the partner active",
    words: "The induction is done, and the partner does the role.",
    when: "When did they become active?",
  },
};

export default async function MoveAppointmentPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const partner = await readOr404(readAppointment(await requireActor(trust), appointmentId));
  const { membership } = await requireMembership(trust);
  const { person, nextState, state } = partner;
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const back = { href: at, label: person.name };
  const now = `${stateWords[state.kind]}, since ${showShortDate(state.since)}`;
  if (!nextState || !partner.mayManage)
    return (
      <TrustPage trust={trust} title="Where they are" current="manage" back={back}>
        <h1 className="nhsuk-heading-l">There is no next step</h1>
        <p>
          {person.name}: {now}.
        </p>
      </TrustPage>
    );
  const step = steps[nextState];
  return (
    <TrustPage trust={trust} title={step.title} current="manage" back={back} hasForm>
      <Form
        action={moveAppointmentAction.bind(null, trust, appointmentId)}
        title={step.title}
        place={membership.trustName}
        caption={person.name}
        submitLabel={step.title}
        hidden={{ id: randomUUID(), kind: nextState }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>Now: {now}.</p>
        <p>{step.words} This cannot be turned back.</p>
        <StillWaits partner={partner} />
        <DateInput name="happenedOn" legend={step.when} defaultValue={today()} />
      </Form>
    </TrustPage>
  );
}

function StillWaits({ partner: { nextState, standing, person } }: { partner: AppointmentDetail }) {
  if (nextState !== "active" || !standing.waitingSince) return null;
  return (
    <InsetText>
      <p>
        {person.name} has not agreed version {standing.current?.number} of the role description yet.
      </p>
    </InsetText>
  );
}
