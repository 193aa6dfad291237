import { redirect } from "next/navigation";
import { changePlanStepAction } from "@/app/[trust]/manage/partners/[appointmentId]/induction/[stepId]/details/actions.ts";
import { StepBoxes } from "@/app/[trust]/step-boxes.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readPlanStep } from "@/lib/induction/read-plan.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function ChangePlanStepPage(props: {
  params: Promise<{ trust: string; appointmentId: string; stepId: string }>;
}) {
  const { trust, appointmentId, stepId } = await props.params;
  const actor = await requireActor(trust);
  const { step, steps, partner, mayAct } = await readOr404(readPlanStep(actor, appointmentId, stepId));
  const at = `/${trust}/manage/partners/${appointmentId}/induction/${stepId}`;
  if (!mayAct) redirect(at);
  const contacts = await readOr404(listContactsToChoose(actor));
  const { membership } = await requireMembership(trust);
  const { contactId, contact, contactLeft } = step;
  return (
    <TrustPage
      trust={trust}
      title={step.title}
      current="manage"
      back={{ href: at, label: step.title }}
      hasForm
    >
      <Form
        action={changePlanStepAction.bind(null, trust, appointmentId, stepId)}
        title={step.title}
        place={membership.trustName}
        caption={`Induction of ${partner}`}
        submitLabel="Save"
        hidden={{ revision: String(step.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <StepBoxes
          trust={trust}
          step={{
            ...step,
            contact: contactId && contact ? { id: contactId, name: contact, left: contactLeft } : null,
          }}
          contacts={contacts}
          others={steps.filter(({ id }) => id !== stepId)}
          of="plan"
          due={<DateInput name="dueOn" legend="By when?" defaultValue={step.dueOn} />}
        />
      </Form>
    </TrustPage>
  );
}
