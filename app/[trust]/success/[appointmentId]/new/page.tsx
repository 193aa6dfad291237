import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { proposeMeasureAction } from "@/app/[trust]/success/[appointmentId]/new/actions.ts";
import { backToSuccess, placeOf } from "@/app/[trust]/success/frame.ts";
import { WordingFields } from "@/app/[trust]/success/wording-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readSuccess } from "@/lib/success/read-success.ts";
import { addMonths, today } from "@/lib/time.ts";

const title = "Write what success looks like";

export default async function ProposeMeasurePage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const success = await readOr404(readSuccess(await requireActor(trust), appointmentId));
  const { membership } = await requireMembership(trust);
  const back = backToSuccess(trust, success);
  if (success.isOver && !(await wasSent())) redirect(back.href);
  const { isPartner, partner } = success;
  return (
    <TrustPage trust={trust} title={title} current={placeOf(success)} back={back} hasForm>
      <Form
        action={proposeMeasureAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={isPartner ? undefined : partner}
        submitLabel="Ask the other to agree"
        hidden={{ id: randomUUID(), wordId: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <WordingFields success={success} reviewOn={addMonths(today(), 3)} />
      </Form>
    </TrustPage>
  );
}
