import { randomUUID } from "node:crypto";
import { appointPartnerAction } from "@/app/[trust]/manage/appointments/new/actions.ts";
import { NotYet } from "@/app/[trust]/manage/appointments/new/not-yet.tsx";
import { personOption, WhoIsIt } from "@/app/[trust]/manage/appointments/who-is-it.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import { can } from "@/lib/access.ts";
import { listAppointmentChoices } from "@/lib/appointments/list-appointment-choices.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Appoint a partner";

export default async function AppointPartnerPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const choices = await readOr404(listAppointmentChoices(actor));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/manage`, label: "Partners" };
  if (choices.roles.length === 0 || choices.barred)
    return (
      <TrustPage trust={trust} title={title} current="manage" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <NotYet trust={trust} choices={choices} isAdmin={can(actor, "urgent-contact:write", {})} />
      </TrustPage>
    );
  const [onlyRole] = choices.roles.length === 1 ? choices.roles : [];
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={appointPartnerAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Appoint"
        hidden={{ id: randomUUID(), personId: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          Were they a partner before this trust used Alongside?{" "}
          <a className="nhsuk-link" href={`/${trust}/manage/appointments/serving`}>
            They have been serving already
          </a>
        </p>
        <WhoIsIt people={choices.people} />
        <Select
          name="roleDescriptionId"
          label="Role description"
          placeholder="Choose a role description"
          defaultValue={onlyRole?.id}
          options={choices.roles.map((role) => ({
            value: role.id,
            label: `${role.title}, version ${role.number}`,
          }))}
        />
        <DateInput name="startsOn" legend="When does the role start?" hint="For example, 27 3 2027" />
        <DateInput
          name="termEndsOn"
          legend="When does it end? (if that is agreed)"
          hint="Leave this empty if there is no fixed end."
        />
        <Select
          name="lineManagerId"
          label="Line manager"
          placeholder="Choose a line manager"
          defaultValue={
            choices.managers.some(({ id }) => id === actor.membershipId) ? actor.membershipId : null
          }
          options={choices.managers.map(personOption)}
        />
        <Radios
          name="state"
          legend="Where are they now?"
          options={[
            { value: "checks", label: "Checks before starting", hint: "The trust still waits for a check." },
            { value: "inducting", label: "Induction", hint: "Checks are done. They meet people and learn." },
            { value: "active", label: "Active", hint: "They are doing the role." },
          ]}
        />
        <p>We tell the partner and the line manager, with a message in Alongside.</p>
      </Form>
    </TrustPage>
  );
}
