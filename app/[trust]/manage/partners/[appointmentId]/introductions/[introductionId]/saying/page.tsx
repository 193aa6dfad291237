import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import { openIntroduction } from "@/app/[trust]/manage/partners/[appointmentId]/introductions/[introductionId]/open-introduction-page.ts";
import { recordIntroductionAction } from "@/app/[trust]/manage/partners/[appointmentId]/introductions/[introductionId]/saying/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { requireMembership } from "@/lib/identity/require-actor.ts";
import { canFollow } from "@/lib/introductions/introduction-standing.ts";

export default async function RecordIntroductionPage(props: {
  params: Promise<{ trust: string; appointmentId: string; introductionId: string }>;
}) {
  const { trust, appointmentId, introductionId } = await props.params;
  const introduction = await openIntroduction(trust, appointmentId, introductionId);
  if (!introduction.mayManage && !(await wasSent())) forbidden();
  const { membership } = await requireMembership(trust);
  const { partner, contact, standing, isSelf } = introduction;
  const at = `/${trust}/manage/partners/${appointmentId}/introductions/${introductionId}`;
  const back = { href: at, label: `${partner.name} and ${contact.name}` };
  const title = `Record what ${partner.name} told you`;
  if (isSelf)
    return (
      <TrustPage trust={trust} title={title} current="manage" back={back}>
        <h1 className="nhsuk-heading-l">There is nothing to record</h1>
        <p>This is your own role. Say it on your own page.</p>
      </TrustPage>
    );
  const options = [
    { value: "made" as const, label: `They have met ${contact.name}` },
    { value: "not_wanted" as const, label: "They do not need to meet" },
    { value: "to_arrange" as const, label: "They have not met, and would like to" },
  ].filter(({ value }) => canFollow(standing.kind, value));
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={recordIntroductionAction.bind(null, trust, appointmentId, introductionId)}
        title={title}
        place={membership.trustName}
        caption={`${partner.name} and ${contact.name}`}
        submitLabel="Record it"
        hidden={{ id: randomUUID(), position: String(standing.position) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <Radios name="kind" legend="What did they tell you?" options={options} />
        <DateInput
          name="happenedOn"
          legend="On which day?"
          hint="If they have met, the day of that. Otherwise the day they told you."
        />
        <HowRadios />
        <p>
          The record says that {partner.name} said so and that you recorded it. {partner.name} gets a message,
          so that they can put it right.
        </p>
      </Form>
    </TrustPage>
  );
}
