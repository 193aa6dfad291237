import { randomUUID } from "node:crypto";
import { PlainPage } from "@/app/plain-page.tsx";
import { LinkDoesNotWork } from "@/app/sign-in/link-does-not-work.tsx";
import { doLinkedStepAction } from "@/app/sign-in/step/[trust]/[token]/actions.ts";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { findStepLink, stepLinkFaults } from "@/lib/identity/step-links.ts";
import { type LinkedStep, readLinkedStep } from "@/lib/induction/linked-step.ts";
import { showShortDate } from "@/lib/time.ts";

const closedWords = {
  handed_on: "You are not asked to do this any more. There is nothing for you to do.",
  over: "This partner’s role has ended. There is nothing to do any more.",
};

/** One step of somebody's induction, for a contact who does not sign in: what to do, for whom, and that it is done. */
export default async function StepByLinkPage(props: { params: Promise<{ trust: string; token: string }> }) {
  const { trust, token } = await props.params;
  const link = await findStepLink(trust, token);
  if (link.state !== "ready") return <LinkDoesNotWork fault={stepLinkFaults[link.state]} />;
  const step = await readLinkedStep(link.actor);
  const isOpen = !step.settledOn && !step.closed && !step.hasToWait;
  return (
    <PlainPage title={step.title}>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {step.trustName}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {step.title}
      </h1>
      <p>
        For {step.partner}, who begins as a Patient Safety Partner. The trust asks you, {step.contact}, to do
        this and to say when it is done.
      </p>
      {step.about && <Prose text={step.about} />}
      <SummaryList rows={[{ key: "By when", value: showShortDate(step.dueOn) }]} />
      <Standing step={step} />
      {isOpen && (
        <Form
          action={doLinkedStepAction.bind(null, trust, token)}
          inline="done"
          submitLabel="It is done"
          hidden={{ id: randomUUID() }}
        >
          <p>You see this one thing alone, and need no account. The link is for you: do not pass it on.</p>
        </Form>
      )}
    </PlainPage>
  );
}

function Standing({ step: { settledOn, closed, hasToWait } }: { step: LinkedStep }) {
  const words = settledOn
    ? `It is settled since ${showShortDate(settledOn)}. Thank you. There is nothing more to do.`
    : closed
      ? closedWords[closed]
      : hasToWait
        ? "Something else has to be done first. Open the link again later: it then lets you say that this is done."
        : null;
  if (!words) return null;
  return (
    <InsetText>
      <p>{words}</p>
    </InsetText>
  );
}
