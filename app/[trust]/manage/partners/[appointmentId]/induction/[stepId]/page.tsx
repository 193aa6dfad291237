import { randomUUID } from "node:crypto";
import { readers } from "@/app/[trust]/induction-readers.ts";
import { sayStepAction } from "@/app/[trust]/manage/partners/[appointmentId]/induction/[stepId]/actions.ts";
import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import { standingWords, Words } from "@/app/[trust]/plan-parts.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { type RadioOption, Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { type PlanStepDetail, readPlanStep } from "@/lib/induction/read-plan.ts";
import { readOr404 } from "@/lib/page-read.ts";

/** One step of a partner's induction, for whoever supports them: how it stands, who does it, and what can be said. */
export default async function PlanStepPage(props: {
  params: Promise<{ trust: string; appointmentId: string; stepId: string }>;
}) {
  const { trust, appointmentId, stepId } = await props.params;
  const detail = await readOr404(readPlanStep(await requireActor(trust), appointmentId, stepId));
  const { step, partner, mayAct } = detail;
  const at = `/${trust}/manage/partners/${appointmentId}/induction`;
  const isSettled = step.standing.kind === "done" || step.standing.kind === "not_needed";
  return (
    <TrustPage
      trust={trust}
      title={`${step.title}: ${partner}`}
      current="manage"
      back={{ href: at, label: `Induction of ${partner}` }}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Induction of {partner}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {step.title}
      </h1>
      {step.about && <Prose text={step.about} />}
      {!isSettled && <p>{standingWords(step)}</p>}
      <Words words={step.states} />
      {mayAct && !isSettled && (
        <ul className="nhsuk-list">
          <li>
            <a className="nhsuk-link" href={`${at}/${stepId}/details`}>
              Change who does it, by when, or what it says
            </a>
          </li>
          {step.contactId && (
            <li>
              <a className="nhsuk-link" href={`${at}/${stepId}/link`}>
                Make a link for {step.contact}
              </a>
            </li>
          )}
        </ul>
      )}
      {mayAct ? <Say trust={trust} detail={detail} /> : <p>This role has ended.</p>}
    </TrustPage>
  );
}

function Say({ trust, detail: { step, partner, appointmentId } }: { trust: string; detail: PlanStepDetail }) {
  const stands = step.latest?.kind ?? "to_do";
  const isOpen = stands === "to_do";
  const why = (
    <Textarea
      name="because"
      label={isOpen ? "Why is it not needed?" : "Why? (if it is not needed, or if it helps)"}
      hint="Do not write about anybody’s health."
      rows={3}
      readers={readers.because}
    />
  );
  const when = (
    <DateInput
      name="doneOn"
      legend="When was it done? (if it was before today)"
      hint="Leave it empty for today."
    />
  );
  const options: RadioOption[] = [
    { value: "done", label: "It is done", conditional: when },
    { value: "not_needed", label: "It is not needed", conditional: isOpen ? why : undefined },
    { value: "to_do", label: "It is to do again" },
  ].filter(({ value }) => value !== stands);
  return (
    <section aria-labelledby="say">
      <h2 className="nhsuk-heading-m" id="say">
        Say how it stands
      </h2>
      {step.standing.kind === "later" && (
        <p>It waits for something else. If it is done all the same, say so.</p>
      )}
      <Form
        // What holds is drawn afresh: a browser keeps what was typed before.
        key={step.statePosition}
        action={sayStepAction.bind(null, trust, appointmentId, step.id)}
        inline="say"
        submitLabel="Save"
        hidden={{ id: randomUUID(), position: String(step.statePosition) }}
      >
        <Radios name="kind" legend="How does it stand?" options={options} />
        {!isOpen && why}
        {step.ownerKind === "partner" && <WhoseRadios partner={partner} />}
      </Form>
    </section>
  );
}
