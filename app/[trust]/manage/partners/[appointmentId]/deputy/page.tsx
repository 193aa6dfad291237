import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { nameDeputyAction } from "@/app/[trust]/manage/partners/[appointmentId]/deputy/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPartnerPeople } from "@/lib/support/read-partner-people.ts";
import { showShortDate, today } from "@/lib/time.ts";

const title = "Name a deputy";

export default async function NameDeputyPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const people = await readOr404(readPartnerPeople(await requireActor(trust), appointmentId));
  if (!people.mayManage && !(await wasSent())) forbidden();
  const { membership } = await requireMembership(trust);
  const { partner, lineManager, deputies, managers } = people;
  const back = { href: `/${trust}/manage/partners/${appointmentId}/people`, label: "Their people" };
  const now = deputies.find(({ isToCome }) => !isToCome);
  const words = now ? `Now: ${now.name}, since ${showShortDate(now.since)}.` : "Now: nobody.";
  if (managers.length === 0)
    return (
      <TrustPage trust={trust} title={title} current="manage" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>{words}</p>
        <p>
          A deputy has to be a manager of partners, and somebody else than the line manager. There is nobody
          to choose. An admin of this trust can make somebody a manager of partners.
        </p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={nameDeputyAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={partner.name}
        submitLabel={title}
        hidden={{ id: randomUUID(), after: people.lastDeputyId ?? "" }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          A deputy stands in when {lineManager?.name ?? "the line manager"} is away, and gets the same
          messages. {words}
        </p>
        <Select
          name="deputyId"
          label="Who stands in?"
          placeholder="Choose a deputy"
          options={managers.map(({ id, name, jobTitle }) => ({
            value: id,
            label: jobTitle ? `${name}, ${jobTitle}` : name,
          }))}
        />
        <DateInput name="startsOn" legend="From when?" defaultValue={today()} />
        <DateInput
          name="lastDay"
          legend="Last day (if there is one)"
          hint="Leave it empty where they stand in whenever it is needed."
        />
        <p>We tell the partner, the deputy and the line manager, with a message in Alongside.</p>
      </Form>
    </TrustPage>
  );
}
