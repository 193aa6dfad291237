import { randomUUID } from "node:crypto";
import { standingWords, Words } from "@/app/[trust]/plan-parts.tsx";
import { doStepAction } from "@/app/[trust]/steps/[stepId]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readStepTask } from "@/lib/induction/read-plan.ts";
import { readOr404 } from "@/lib/page-read.ts";

/** One step of an induction, for whoever does it: they see this step, and the partner's name. */
export default async function StepPage(props: { params: Promise<{ trust: string; stepId: string }> }) {
  const { trust, stepId } = await props.params;
  const { step, partner, isPartner, isOver } = await readOr404(
    readStepTask(await requireActor(trust), stepId),
  );
  const isSettled = step.standing.kind === "done" || step.standing.kind === "not_needed";
  const back = isPartner
    ? { href: `/${trust}/partner/induction`, label: "Your induction" }
    : { href: `/${trust}/tasks`, label: "Your tasks" };
  return (
    <TrustPage trust={trust} title={step.title} current={isPartner ? "partner" : "tasks"} back={back}>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {isPartner ? "Your induction" : `Induction of ${partner}`}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {step.title}
      </h1>
      {step.about && <Prose text={step.about} />}
      {!isSettled && <p>{standingWords(step)}</p>}
      <Words words={step.states} />
      {isOver && <p>This role has ended. There is nothing to do any more.</p>}
      {!isOver && step.standing.kind === "now" && (
        <Form
          // What was said meanwhile is drawn afresh: a browser keeps what was typed before.
          key={step.statePosition}
          action={doStepAction.bind(null, trust, stepId)}
          inline="done"
          submitLabel="It is done"
          hidden={{
            id: randomUUID(),
            revision: String(step.revision),
            position: String(step.statePosition),
          }}
          cancel={{ href: back.href, label: "Not yet" }}
        >
          <DateInput
            name="doneOn"
            legend="When was it done? (if it was before today)"
            hint="Leave it empty for today."
          />
        </Form>
      )}
    </TrustPage>
  );
}
