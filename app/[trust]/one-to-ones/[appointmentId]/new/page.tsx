import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { planOneToOneAction } from "@/app/[trust]/one-to-ones/[appointmentId]/new/actions.ts";
import { backToTheTwo, placeOf } from "@/app/[trust]/one-to-ones/frame.ts";
import { WhenFields } from "@/app/[trust]/one-to-ones/when-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Plan a one-to-one";

export default async function NewOneToOnePage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const actor = await requireActor(trust);
  const two = await readOr404(readOneToOnes(actor, appointmentId));
  const { membership } = await requireMembership(trust);
  const back = backToTheTwo(trust, two);
  const closed = two.isOver || two.supporters.length === 0;
  if (closed && !(await wasSent())) redirect(back.href);
  return (
    <TrustPage trust={trust} title={title} current={placeOf(two)} back={back} hasForm>
      <Form
        action={planOneToOneAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={two.isPartner ? undefined : two.partner}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>Enter a day you have agreed on. If you have talked already, enter the day you did.</p>
        <WhenFields isPartner={two.isPartner} readerId={actor.membershipId} supporters={two.supporters} />
        <p>If it is still to come, the other of you gets a message.</p>
      </Form>
    </TrustPage>
  );
}
