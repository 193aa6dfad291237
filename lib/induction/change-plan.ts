import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { checkContact } from "@/lib/contacts/check-contact.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { changedMeanwhile, Refusal } from "@/lib/errors.ts";
import { date, formId, revision } from "@/lib/form-fields.ts";
import { checkWaits } from "@/lib/induction/check-waits.ts";
import { holdPlanStep } from "@/lib/induction/hold-plan.ts";
import { loadPlan } from "@/lib/induction/load-plan.ts";
import { loadOwners } from "@/lib/induction/owners.ts";
import { checkOwner, ownerOf, stepFields } from "@/lib/induction/step-fields.ts";
import { planOn } from "@/lib/induction/step-standing.ts";
import { tellWhoCan } from "@/lib/induction/tell-who-can.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { addDays, now, toDate, today } from "@/lib/time.ts";

/** How long before or after today a step of a plan can be due. */
const dueWithin = 366 * 2;
const dueOn = date("by when it is to be done").refine(
  (day) => day >= addDays(today(), -dueWithin) && day <= addDays(today(), dueWithin),
  "Enter a day within two years",
);

export const AddPlanStep = z.object({ id: formId, ...stepFields, dueOn }).superRefine(checkOwner);
export type AddPlanStep = z.output<typeof AddPlanStep>;

/**
 * Adds a step to the induction of one partner, for whoever supports them. Sent twice, there is one. Whoever does it is told.
 * Throws `NotFound`; refuses before the induction has begun, a circle, and a role that is over.
 */
export async function addPlanStep(actor: Member, appointmentId: string, input: AddPlanStep): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "plan:write", { supporters: two.isPartner ? [] : two.supporters });
    const { id, waitsFor } = input;
    if ((await tx.planStep.count({ where: { trustId, id, appointmentId } })) > 0) return;
    refuseIfOver(two.appointment);
    const plan = await loadPlan(tx, trustId, appointmentId);
    if (!plan) throw new Refusal("The induction has not begun. Begin it first.");
    await checkStep(tx, trustId, { ...input, steps: plan.steps, named: null });
    const { count } = await tx.planStep.createMany({
      data: {
        trustId,
        id,
        appointmentId,
        ...detailsOf(input),
        position: Math.max(0, ...plan.steps.map(({ position }) => position)) + 1,
        addedAt: now(),
        addedById: membershipId,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await writeWaits(tx, trustId, id, waitsFor);
    await audit(tx, actor, "step:added", { kind: "appointment", id: appointmentId });
    const owners = (await loadOwners(tx, trustId, [two.appointment]))(appointmentId);
    await tellWhoCan(tx, actor, { two, owners, steps: planOn(plan, today()) });
  });
}

export const ChangePlanStep = z.object({ revision, ...stepFields, dueOn }).superRefine(checkOwner);
export type ChangePlanStep = z.output<typeof ChangePlanStep>;

/**
 * Changes a step of one partner's induction, for whoever supports them: what it says, by when, what it waits for, and who
 * does it. Whoever can do it from now on is told; a link that was made for somebody else does nothing any more. Throws
 * `NotFound`; refuses a circle, a step that is settled, a change drawn from an older revision, and a role that is over.
 */
export async function changePlanStep(actor: Member, stepId: string, input: ChangePlanStep): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const held = await holdPlanStep(tx, actor, stepId);
    const { two, step, steps } = held;
    authorise(actor, "plan:write", { supporters: two.isPartner ? [] : two.supporters });
    refuseIfOver(two.appointment);
    const details = detailsOf(input);
    if (step.revision !== input.revision) {
      const isSo =
        step.title === details.title &&
        step.about === details.about &&
        step.ownerKind === details.ownerKind &&
        step.contactId === details.contactId &&
        step.dueOn === input.dueOn &&
        step.waitsFor.toSorted().join() === input.waitsFor.toSorted().join();
      if (isSo) return;
      throw changedMeanwhile(step.revision);
    }
    if (step.latest && step.latest.kind !== "to_do")
      throw new Refusal("This step is settled. To change it, say first that it is to do again.");
    await checkStep(tx, trustId, { ...input, id: stepId, steps, named: step.contactId });
    await tx.planStep.update({
      where: { trustId_id: { trustId, id: stepId } },
      data: { ...details, revision: { increment: 1 } },
    });
    await tx.planStepWait.deleteMany({ where: { trustId, stepId } });
    await writeWaits(tx, trustId, stepId, input.waitsFor);
    await audit(tx, actor, "step:changed", { kind: "appointment", id: two.appointment.id });
    await tellWhoCan(tx, actor, held);
  });
}

type Details = Pick<AddPlanStep, "title" | "about" | "ownerKind" | "contactId" | "dueOn" | "waitsFor">;

function detailsOf(input: Details) {
  const { title, about } = input;
  return { title, about, ...ownerOf(input), dueOn: toDate(input.dueOn) };
}

async function checkStep(
  tx: TrustTransaction,
  trustId: string,
  step: Details & {
    id: string;
    steps: readonly { id: string; title: string; waitsFor: readonly string[] }[];
    /** The contact who is named already. */
    named: string | null;
  },
): Promise<void> {
  await checkContact(tx, trustId, ownerOf(step).contactId, step.named);
  checkWaits(step.steps, step);
}

async function writeWaits(
  tx: TrustTransaction,
  trustId: string,
  stepId: string,
  waitsFor: readonly string[],
): Promise<void> {
  await tx.planStepWait.createMany({
    data: [...new Set(waitsFor)].map((waitsForId) => ({ trustId, stepId, waitsForId })),
  });
}
