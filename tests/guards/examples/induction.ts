import { beginInduction } from "@/lib/induction/begin-induction.ts";
import { addPlanStep, changePlanStep } from "@/lib/induction/change-plan.ts";
import { doStep } from "@/lib/induction/do-step.ts";
import { doLinkedStep, readLinkedStep } from "@/lib/induction/linked-step.ts";
import { makeStepLink } from "@/lib/induction/make-step-link.ts";
import { readMyPlan, readPartnerPlan, readPlanStep, readStepTask } from "@/lib/induction/read-plan.ts";
import { readStepLink } from "@/lib/induction/read-step-link.ts";
import { listStepsToWaitFor, readInductionStep, readInductionSteps } from "@/lib/induction/read-steps.ts";
import { sayStep } from "@/lib/induction/say-step.ts";
import { acceptSteps, addStep, changeStep, endStep, moveStep } from "@/lib/induction/write-steps.ts";
import { doing, planStepInput, saying, stepInput } from "@/tests/factories/induction.ts";
import { type Example, example, linkExample } from "@/tests/guards/example.ts";

/** The trust's induction, each partner's plan, and a link to one step of one plan. */
export const inductionExamples: Record<string, Example> = {
  acceptSteps: example("admin", (actor) => acceptSteps(actor)),
  addPlanStep: example("manager", (actor, id, fresh) =>
    addPlanStep(actor, id("appointment"), planStepInput({ id: fresh("plan_step") })),
  ),
  addStep: example("admin", (actor, id, fresh) =>
    addStep(actor, stepInput({ id: fresh("induction_step"), waitsFor: [id("inductionStep")] })),
  ),
  beginInduction: example("manager", (actor, id) => beginInduction(actor, id("otherAppointment"))),
  changePlanStep: example("manager", (actor, id) =>
    changePlanStep(actor, id("contactStep"), {
      ...planStepInput({ waitsFor: [id("ownStep")] }),
      revision: 1,
    }),
  ),
  changeStep: example("admin", (actor, id) =>
    changeStep(actor, id("inductionStep"), {
      ...stepInput({ ownerKind: "contact", contactId: id("contact") }),
      revision: 1,
    }),
  ),
  doLinkedStep: linkExample((actor, id) => doLinkedStep(actor, { id: id("ownStep") })),
  doStep: example("partner", (actor, id, fresh) =>
    doStep(actor, id("ownStep"), doing({ id: fresh("plan_step_state") })),
  ),
  endStep: example("admin", (actor, id) => endStep(actor, id("inductionStep"))),
  listStepsToWaitFor: example("admin", (actor) => listStepsToWaitFor(actor)),
  makeStepLink: example("manager", (actor, id, fresh) =>
    makeStepLink(actor, id("appointment"), id("contactStep"), { id: fresh("step_link") }),
  ),
  moveStep: example("admin", (actor, id) => moveStep(actor, id("inductionStep"), { to: "up" })),
  readInductionStep: example("admin", (actor, id) => readInductionStep(actor, id("inductionStep"))),
  readInductionSteps: example("manager", (actor) => readInductionSteps(actor)),
  readLinkedStep: linkExample((actor) => readLinkedStep(actor)),
  readMyPlan: example("partner", (actor) => readMyPlan(actor)),
  readPartnerPlan: example("manager", (actor, id) => readPartnerPlan(actor, id("appointment"))),
  readPlanStep: example("manager", (actor, id) => readPlanStep(actor, id("appointment"), id("contactStep"))),
  readStepLink: example("manager", (actor, id) => readStepLink(actor, id("appointment"), id("contactStep"))),
  readStepTask: example("partner", (actor, id) => readStepTask(actor, id("ownStep"))),
  sayStep: example("manager", (actor, id, fresh) =>
    sayStep(actor, id("contactStep"), saying({ id: fresh("plan_step_state") })),
  ),
};
