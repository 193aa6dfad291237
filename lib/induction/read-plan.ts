import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadPlan, type PlanStepRow } from "@/lib/induction/load-plan.ts";
import { isOwner, loadOwners, type Owners } from "@/lib/induction/owners.ts";
import { planOn, progressOf, type StepStanding } from "@/lib/induction/step-standing.ts";
import { type Who, whoDoes } from "@/lib/induction/step-words.ts";
import { loadTheTwo, type TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { type Day, today } from "@/lib/time.ts";

/** A step of a plan as its readers see it. */
export type PlanLine = PlanStepRow & {
  standing: StepStanding;
  /** Who does it today, by name where somebody is there. */
  who: Who;
  /** The reader does it. */
  isMine: boolean;
};

/** A partner's induction. */
export type PlanView = {
  appointmentId: string;
  partner: string;
  isPartner: boolean;
  isOver: boolean;
  /** Whether the reader supports the partner and may act, or only look. */
  mayAct: boolean;
  begun: { on: Day; by: string } | null;
  progress: { settled: number; all: number };
  steps: PlanLine[];
  /** How many steps the trust's induction has: what would be copied. */
  trustSteps: number;
};

/** Their own induction, for a partner. */
export async function readMyPlan(actor: Member): Promise<PlanView> {
  return inTrust(actor, async (tx) => {
    const { membershipId, appointmentId } = actor;
    authorise(actor, "plan:read", { membershipId });
    if (!appointmentId) throw new NotFound();
    return loadView(tx, actor, await loadTheTwo(tx, actor, appointmentId));
  });
}

/** The induction of a partner, for those who manage partners and admins. Throws `NotFound`. */
export async function readPartnerPlan(actor: Member, appointmentId: string): Promise<PlanView> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    // Nobody reads their own here: what is theirs is on their own page.
    authorise(actor, "plan:read", {});
    return loadView(tx, actor, two);
  });
}

export type PlanStepDetail = PlanView & { step: PlanLine };

/** One step of a partner's induction, for whoever supports them. Throws `NotFound`. */
export async function readPlanStep(
  actor: Member,
  appointmentId: string,
  stepId: string,
): Promise<PlanStepDetail> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "plan:write", { supporters: two.isPartner ? [] : two.supporters });
    const view = await loadView(tx, actor, two);
    const step = view.steps.find(({ id }) => id === stepId);
    if (!step) throw new NotFound();
    return { ...view, step };
  });
}

/** One step for whoever does it, and no more of the partner than their name. */
export type StepTask = Pick<PlanView, "partner" | "isPartner" | "isOver"> & { step: PlanLine };

/** Reads it. Throws `NotFound`. */
export async function readStepTask(actor: Member, stepId: string): Promise<StepTask> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const found = isId(stepId)
      ? await tx.planStep.findUnique({
          where: { trustId_id: { trustId, id: stepId } },
          select: { appointmentId: true },
        })
      : null;
    if (!found) throw new NotFound();
    const view = await loadView(tx, actor, await loadTheTwo(tx, actor, found.appointmentId));
    const step = view.steps.find(({ id }) => id === stepId);
    authorise(actor, "step:do", { membershipId: step?.isMine ? membershipId : null });
    if (!step) throw new NotFound();
    return { partner: view.partner, isPartner: view.isPartner, isOver: view.isOver, step };
  });
}

async function loadView(
  tx: TrustTransaction,
  actor: Member,
  { appointment, isPartner, supporters }: TheTwo,
): Promise<PlanView> {
  const { trustId } = actor;
  const plan = await loadPlan(tx, trustId, appointment.id);
  const owners = (await loadOwners(tx, trustId, [appointment]))(appointment.id);
  const over = isOver(appointment);
  const steps = plan ? planOn(plan, today()).map((step) => toLine(step, owners, actor)) : [];
  return {
    appointmentId: appointment.id,
    partner: appointment.membership.name,
    isPartner,
    isOver: over,
    mayAct: !over && can(actor, "plan:write", { supporters: isPartner ? [] : supporters }),
    begun: plan && { on: plan.begunOn, by: plan.begunBy },
    progress: progressOf(steps),
    steps,
    trustSteps: await tx.inductionStep.count({ where: { trustId, endedAt: null } }),
  };
}

function toLine(step: PlanStepRow & { standing: StepStanding }, owners: Owners, actor: Member): PlanLine {
  const { ownerKind, contact } = step;
  const names =
    ownerKind === "contact" ? (contact ? [contact] : []) : owners[ownerKind].map(({ name }) => name);
  return { ...step, who: whoDoes(ownerKind, names), isMine: isOwner(actor, ownerKind, owners) };
}
