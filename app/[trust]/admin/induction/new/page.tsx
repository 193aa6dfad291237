import { randomUUID } from "node:crypto";
import { DueBoxes } from "@/app/[trust]/admin/induction/due-boxes.tsx";
import { addStepAction } from "@/app/[trust]/admin/induction/new/actions.ts";
import { StepBoxes } from "@/app/[trust]/step-boxes.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { listStepsToWaitFor } from "@/lib/induction/read-steps.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Add a step";

export default async function NewStepPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const others = await readOr404(listStepsToWaitFor(actor));
  const contacts = await readOr404(listContactsToChoose(actor));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/induction`, label: "Induction" };
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={addStepAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <StepBoxes trust={trust} contacts={contacts} others={others} of="steps" due={<DueBoxes />} />
      </Form>
    </TrustPage>
  );
}
