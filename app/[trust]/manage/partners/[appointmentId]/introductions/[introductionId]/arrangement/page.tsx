import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { IntroductionPlan } from "@/app/[trust]/introduction-plan.tsx";
import { planIntroductionAction } from "@/app/[trust]/manage/partners/[appointmentId]/introductions/[introductionId]/arrangement/actions.ts";
import { openIntroduction } from "@/app/[trust]/manage/partners/[appointmentId]/introductions/[introductionId]/open-introduction-page.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { requireMembership } from "@/lib/identity/require-actor.ts";
import { standingInWords } from "@/lib/introductions/introduction-standing.ts";

export default async function PlanIntroductionPage(props: {
  params: Promise<{ trust: string; appointmentId: string; introductionId: string }>;
}) {
  const { trust, appointmentId, introductionId } = await props.params;
  const introduction = await openIntroduction(trust, appointmentId, introductionId);
  const sent = await wasSent();
  if (!introduction.mayManage && !sent) forbidden();
  const { membership } = await requireMembership(trust);
  const { partner, contact, standing } = introduction;
  const at = `/${trust}/manage/partners/${appointmentId}/introductions/${introductionId}`;
  const back = { href: at, label: `${partner.name} and ${contact.name}` };
  const isOpen = standing.kind === "to_arrange" || standing.kind === "arranged";
  if (!isOpen && !sent)
    return (
      <TrustPage trust={trust} title="There is nothing to arrange" current="manage" back={back}>
        <h1 className="nhsuk-heading-l">There is nothing to arrange</h1>
        <p>{standingInWords(standing)}.</p>
      </TrustPage>
    );
  const title = "Say when they will meet";
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={planIntroductionAction.bind(null, trust, appointmentId, introductionId)}
        title={title}
        place={membership.trustName}
        caption={`${partner.name} and ${contact.name}`}
        submitLabel="Save the plan"
        hidden={{ id: randomUUID(), position: String(standing.position) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <IntroductionPlan latest={standing.latest} />
      </Form>
    </TrustPage>
  );
}
