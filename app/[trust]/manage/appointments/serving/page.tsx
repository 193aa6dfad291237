import { randomUUID } from "node:crypto";
import { NotYet } from "@/app/[trust]/manage/appointments/new/not-yet.tsx";
import { bringInAction } from "@/app/[trust]/manage/appointments/serving/actions.ts";
import { DayBox } from "@/app/[trust]/manage/appointments/serving/day-box.tsx";
import { InPlace } from "@/app/[trust]/manage/appointments/serving/in-place.tsx";
import { personOption, WhoIsIt } from "@/app/[trust]/manage/appointments/who-is-it.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { can } from "@/lib/access.ts";
import { listAppointmentChoices } from "@/lib/appointments/list-appointment-choices.ts";
import { listServingChoices } from "@/lib/before/list-serving-choices.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Bring in a partner who serves already";

export default async function ServingPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const choices = await readOr404(listAppointmentChoices(actor));
  const serving = await readOr404(listServingChoices(actor));
  const { membership } = await requireMembership(trust);
  const frame = {
    trust,
    title,
    current: "manage" as const,
    back: { href: `/${trust}/manage`, label: "Partners" },
  };
  if (choices.roles.length === 0 || choices.barred)
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <NotYet trust={trust} choices={choices} isAdmin={can(actor, "urgent-contact:write", {})} />
      </TrustPage>
    );
  const [onlyRole] = choices.roles.length === 1 ? choices.roles : [];
  const isManager = choices.managers.some(({ id }) => id === actor.membershipId);
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={bringInAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Bring them in"
        hidden={{ id: randomUUID(), personId: randomUUID() }}
        cancel={{ href: frame.back.href, label: "Cancel" }}
      >
        <p>
          For somebody who was a partner before this trust used Alongside. If there are many,{" "}
          <a className="nhsuk-link" href={`/${trust}/manage/appointments/serving/list`}>
            bring them in with a list
          </a>
          .
        </p>
        <p>
          Write each day like <span className="whitespace-nowrap">3 April 2024</span> or{" "}
          <span className="whitespace-nowrap">3/4/2024</span>. Where nobody knows the day, write “not known”.
        </p>
        <WhoIsIt people={choices.people} />
        <h2 className="nhsuk-heading-m">Their role</h2>
        <Select
          name="roleDescriptionId"
          label="Role description"
          hint="They are asked to agree it in Alongside, also if they agreed one on paper."
          placeholder="Choose a role description"
          defaultValue={onlyRole?.id}
          options={choices.roles.map((role) => ({
            value: role.id,
            label: `${role.title}, version ${role.number}`,
          }))}
        />
        <DayBox name="startedOn" label="When did the role begin?" />
        <DateInput
          name="termEndsOn"
          legend="When does it end? (if that is agreed)"
          hint="Leave this empty if there is no fixed end."
        />
        <Select
          name="lineManagerId"
          label="Line manager"
          placeholder="Choose a line manager"
          defaultValue={isManager ? actor.membershipId : null}
          options={choices.managers.map(personOption)}
        />
        <DayBox name="managesSince" label="Since when?" hint="Leave this empty if nobody knows." />
        <InPlace {...serving} />
        <p>
          We tell the line manager, the mentor or buddy, and the partner if they can sign in, with a message
          in Alongside. What was not in place counts as waiting from today, never from years ago.
        </p>
      </Form>
    </TrustPage>
  );
}
