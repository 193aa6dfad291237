import { beginInductionAction } from "@/app/[trust]/manage/partners/[appointmentId]/induction/actions.ts";
import { PlanSections } from "@/app/[trust]/plan-parts.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { type PlanView, readPartnerPlan } from "@/lib/induction/read-plan.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  begun: "The induction has begun. Everybody who has a part in it has a message.",
  said: "It is written down.",
  added: "The step is added. Whoever does it has a message.",
  changed: "The step is changed. Whoever can do it now has a message.",
};

/** The induction of a partner, for those who manage partners. */
export default async function PartnerInductionPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const plan = await readOr404(readPartnerPlan(await requireActor(trust), appointmentId));
  const of = `/${trust}/manage/partners/${appointmentId}`;
  const at = `${of}/induction`;
  return (
    <TrustPage
      trust={trust}
      title={`Induction of ${plan.partner}`}
      current="manage"
      back={{ href: of, label: plan.partner }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {plan.partner}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        Induction
      </h1>
      {plan.begun ? (
        <p>
          {plan.progress.settled} of {plan.progress.all} steps are done. {plan.begun.by} began it on{" "}
          {showShortDate(plan.begun.on)}. {plan.partner} sees the same.
          {plan.isOver && " The role has ended, and nothing of it can change any more."}
        </p>
      ) : (
        <NotBegun plan={plan} trust={trust} />
      )}
      <PlanSections
        plan={plan}
        actionOf={({ id }) => (plan.mayAct ? { href: `${at}/${id}`, label: "Open" } : null)}
      />
      {plan.begun && plan.mayAct && (
        <ButtonLink href={`${at}/new`} variant="secondary">
          Add a step for {plan.partner}
        </ButtonLink>
      )}
      {plan.begun && <p className="no-print">To print this page, choose Print in your browser.</p>}
    </TrustPage>
  );
}

function NotBegun({ plan, trust }: { plan: PlanView; trust: string }) {
  if (plan.isOver) return <p>The role of {plan.partner} has ended. No induction was begun here.</p>;
  const steps = (
    <a className="nhsuk-link" href={`/${trust}/admin/induction`}>
      {plan.trustSteps === 1 ? "1 step" : `${plan.trustSteps} steps`}
    </a>
  );
  if (plan.trustSteps === 0)
    return (
      <p>
        It has not begun, and your trust’s induction has no steps yet. An admin of your trust adds them, and
        can begin with{" "}
        <a className="nhsuk-link" href={`/${trust}/admin/induction`}>
          what Alongside proposes
        </a>
        .
      </p>
    );
  if (!plan.mayAct)
    return <p>It has not begun. The line manager of {plan.partner}, or who stands in, can begin it.</p>;
  return (
    <>
      <p>
        It has not begun. Your trust’s induction has {steps}. They are copied for {plan.partner}: you can then
        change them, add others, or say that one is not needed. Whoever has a part in it gets a message.
      </p>
      <Form
        action={beginInductionAction.bind(null, trust, plan.appointmentId)}
        inline="begin"
        submitLabel="Begin the induction"
      />
    </>
  );
}
