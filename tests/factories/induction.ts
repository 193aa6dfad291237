import { randomUUID } from "node:crypto";
import type { Link, Member } from "@/lib/actor.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { findStepLink } from "@/lib/identity/step-links.ts";
import { beginInduction } from "@/lib/induction/begin-induction.ts";
import type { AddPlanStep } from "@/lib/induction/change-plan.ts";
import type { DoStep } from "@/lib/induction/do-step.ts";
import { makeStepLink } from "@/lib/induction/make-step-link.ts";
import { readPartnerPlan } from "@/lib/induction/read-plan.ts";
import type { SayStep } from "@/lib/induction/say-step.ts";
import type { AddStep } from "@/lib/induction/step-fields.ts";
import { acceptSteps, addStep } from "@/lib/induction/write-steps.ts";
import { addDays, today } from "@/lib/time.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

/** What a step of the trust's induction says, as the form that adds one sends it. */
export function stepInput(change: Partial<AddStep> = {}): AddStep {
  return {
    id: randomUUID(),
    title: "Sign for the keys",
    about: null,
    ownerKind: "partner",
    contactId: null,
    days: 7,
    when: "after",
    waitsFor: [],
    ...change,
  };
}

/** A step of the trust's induction; returns its id. */
export async function newStep(admin: Member, change: Partial<AddStep> = {}): Promise<string> {
  const input = stepInput(change);
  await addStep(admin, input);
  return input.id;
}

/** The id of the copy of a trust's step in the plan of a partner. */
export function copyOf(partner: Member, stepId: string): string {
  return derivedId(appointmentOf(partner), stepId);
}

/** What saying that a step is done sends. */
export function doing(change: Partial<DoStep> = {}): DoStep {
  return { id: randomUUID(), revision: 1, position: 0, doneOn: null, ...change };
}

/** What saying how a step stands sends. */
export function saying(change: Partial<SayStep> = {}): SayStep {
  return {
    id: randomUUID(),
    position: 0,
    kind: "done",
    because: "",
    doneOn: null,
    how: "themselves",
    ...change,
  };
}

/** What adding a step for one partner sends. */
export function planStepInput(change: Partial<AddPlanStep> = {}): AddPlanStep {
  const { days: _, when: __, ...input } = stepInput();
  return { ...input, dueOn: addDays(today(), 10), ...change };
}

/** A step of a plan as those who manage partners see it. */
export async function stepOf(manager: Member, partner: Member, id: string) {
  const { steps } = await readPartnerPlan(manager, appointmentOf(partner));
  const step = steps.find((each) => each.id === id);
  if (!step) throw new Error("There is no such step.");
  return step;
}

/** Whoever brings a new link to a step. */
export async function linkTo(manager: Member, partner: Member, stepId: string): Promise<Link> {
  const { path } = await makeStepLink(manager, appointmentOf(partner), stepId, { id: randomUUID() });
  const [trust = "", token = ""] = path.split("/").slice(-2);
  const link = await findStepLink(trust, token);
  if (link.state !== "ready") throw new Error(`The link is ${link.state}.`);
  return link.actor;
}

/** The proposed induction with a step for a contact, begun for a partner. */
export async function inducted(
  { admin, manager, partner }: Record<"admin" | "manager" | "partner", Member>,
  contactId: string,
) {
  await acceptSteps(admin);
  const inductionStep = await newStep(admin, {
    title: "Lend the partner a laptop",
    ownerKind: "contact",
    contactId,
  });
  await beginInduction(manager, appointmentOf(partner));
  const signs = derivedId(admin.trustId, "induction confidentiality");
  return {
    inductionStep,
    ownStep: copyOf(partner, signs),
    contactStep: copyOf(partner, inductionStep),
  };
}
