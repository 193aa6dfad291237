import { redirect } from "next/navigation";
import { endStepAction } from "@/app/[trust]/admin/induction/[stepId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readInductionStep } from "@/lib/induction/read-steps.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function EndStepPage(props: { params: Promise<{ trust: string; stepId: string }> }) {
  const { trust, stepId } = await props.params;
  const step = await readOr404(readInductionStep(await requireActor(trust), stepId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/admin/induction`;
  if (step.endedOn) redirect(`${at}/${stepId}`);
  const title = `Take out “${step.title}”`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: "Induction" }} hasForm>
      <Form
        action={endStepAction.bind(null, trust, stepId)}
        title={title}
        place={membership.trustName}
        submitLabel="Take out this step"
        variant="warning"
        cancel={{ href: at, label: "Keep it" }}
      >
        <p>
          Inductions that begin from now on are without it, and no other step waits for it. Inductions under
          way keep it.
        </p>
      </Form>
    </TrustPage>
  );
}
