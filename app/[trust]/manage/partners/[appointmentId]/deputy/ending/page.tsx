import { forbidden } from "next/navigation";
import { endDeputyAction } from "@/app/[trust]/manage/partners/[appointmentId]/deputy/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPartnerPeople } from "@/lib/support/read-partner-people.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function EndDeputyPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const people = await readOr404(readPartnerPeople(await requireActor(trust), appointmentId));
  if (!people.mayManage && !(await wasSent())) forbidden();
  const { membership } = await requireMembership(trust);
  const { partner, deputies } = people;
  const back = { href: `/${trust}/manage/partners/${appointmentId}/people`, label: "Their people" };
  const [only] = deputies;
  if (!only)
    return (
      <TrustPage trust={trust} title="Nobody stands in" current="manage" back={back}>
        <h1 className="nhsuk-heading-l">Nobody stands in</h1>
        <p>There is no deputy for the line manager of {partner.name}, so there is nothing to end.</p>
      </TrustPage>
    );
  const several = deputies.length > 1;
  const title = several ? "End a deputy" : `${only.name} no longer stands in`;
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={endDeputyAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={partner.name}
        submitLabel="End it from today"
        variant="warning"
        hidden={several ? undefined : { deputyRowId: only.id }}
        cancel={{ href: back.href, label: "Leave it as it is" }}
      >
        {several && (
          <Radios
            name="deputyRowId"
            legend="Whose?"
            options={deputies.map(({ id, name, since, isToCome }) => ({
              value: id,
              label: `${name}, ${isToCome ? "from" : "since"} ${showShortDate(since)}`,
            }))}
          />
        )}
        <p>
          {partner.name} then has nobody to turn to when the line manager is away. We tell those concerned,
          with a message in Alongside.
        </p>
      </Form>
    </TrustPage>
  );
}
