import { changeStepAction } from "@/app/[trust]/admin/induction/[stepId]/actions.ts";
import { DueBoxes } from "@/app/[trust]/admin/induction/due-boxes.tsx";
import { StepBoxes } from "@/app/[trust]/step-boxes.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readInductionStep } from "@/lib/induction/read-steps.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function InductionStepPage(props: {
  params: Promise<{ trust: string; stepId: string }>;
}) {
  const { trust, stepId } = await props.params;
  const actor = await requireActor(trust);
  const step = await readOr404(readInductionStep(actor, stepId));
  const back = { href: `/${trust}/admin/induction`, label: "Induction" };
  if (step.endedOn)
    return (
      <TrustPage trust={trust} title={step.title} current="admin" back={back}>
        <h1 className="nhsuk-heading-l">{step.title}</h1>
        <p>Taken out on {showShortDate(step.endedOn)}. Inductions that were under way kept it.</p>
      </TrustPage>
    );
  const contacts = await readOr404(listContactsToChoose(actor));
  const { membership } = await requireMembership(trust);
  return (
    <TrustPage trust={trust} title={step.title} current="admin" back={back} hasForm>
      <Form
        action={changeStepAction.bind(null, trust, stepId)}
        title={step.title}
        place={membership.trustName}
        caption="Induction"
        submitLabel="Save"
        hidden={{ revision: String(step.revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>What you change is for the inductions that begin from now on.</p>
        <StepBoxes
          trust={trust}
          step={step}
          contacts={contacts}
          others={step.others}
          of="steps"
          due={<DueBoxes dueDays={step.dueDays} />}
        />
      </Form>
    </TrustPage>
  );
}
