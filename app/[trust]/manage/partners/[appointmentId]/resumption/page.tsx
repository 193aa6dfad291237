import { randomUUID } from "node:crypto";
import { resumeAppointmentAction } from "@/app/[trust]/manage/partners/[appointmentId]/resumption/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { readHandover } from "@/lib/appointments/read-handover.ts";
import { stateWords } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate, today } from "@/lib/time.ts";

const title = "Resume the role";

export default async function ResumeAppointmentPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const partner = await readOr404(readHandover(await requireActor(trust), appointmentId));
  const { membership } = await requireMembership(trust);
  const { name, state, resumesAs, handover } = partner;
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const frame = { trust, title, current: "manage" as const, back: { href: at, label: name } };
  if (!resumesAs)
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">There is nothing to resume</h1>
        <p>
          {name}: {stateWords[state.kind]}, since {showShortDate(state.since)}.
        </p>
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={resumeAppointmentAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={name}
        submitLabel={title}
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>
          Now: Paused, since {showShortDate(state.since)}. Then again: {stateWords[resumesAs]}.
        </p>
        {handover.covers.length > 0 && (
          <>
            <p>These people no longer cover a seat, from today. We tell them:</p>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {handover.covers.map(({ id, person, committee }) => (
                <li key={id}>
                  {person.name}, {committee}
                </li>
              ))}
            </ul>
          </>
        )}
        <DateInput name="happenedOn" legend="When did they come back?" defaultValue={today()} />
        <p>We tell {name} and those who support them.</p>
      </Form>
    </TrustPage>
  );
}
