import { randomUUID } from "node:crypto";
import { forbidden, redirect } from "next/navigation";
import { addPlanStepAction } from "@/app/[trust]/manage/partners/[appointmentId]/induction/new/actions.ts";
import { StepBoxes } from "@/app/[trust]/step-boxes.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readPartnerPlan } from "@/lib/induction/read-plan.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Add a step";

export default async function NewPlanStepPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const actor = await requireActor(trust);
  const plan = await readOr404(readPartnerPlan(actor, appointmentId));
  const back = {
    href: `/${trust}/manage/partners/${appointmentId}/induction`,
    label: `Induction of ${plan.partner}`,
  };
  if (!plan.isOver && !plan.mayAct) forbidden();
  if (!plan.begun || plan.isOver) redirect(back.href);
  const contacts = await readOr404(listContactsToChoose(actor));
  const { membership } = await requireMembership(trust);
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={addPlanStepAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={`Induction of ${plan.partner}`}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <StepBoxes
          trust={trust}
          contacts={contacts}
          others={plan.steps}
          of="plan"
          due={<DateInput name="dueOn" legend="By when?" />}
        />
      </Form>
    </TrustPage>
  );
}
