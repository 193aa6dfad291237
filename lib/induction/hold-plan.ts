import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadPlan } from "@/lib/induction/load-plan.ts";
import { loadOwners } from "@/lib/induction/owners.ts";
import { planOn } from "@/lib/induction/step-standing.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { today } from "@/lib/time.ts";

/**
 * A step of a plan for somebody who is about to say something of it, with the whole plan and who does its steps. The
 * appointment is held until the transaction ends: of two at once, the second sees what the first did. Throws `NotFound`.
 */
export async function holdPlanStep(tx: TrustTransaction, actor: Member, stepId: string) {
  const { trustId } = actor;
  const found = isId(stepId)
    ? await tx.planStep.findUnique({
        where: { trustId_id: { trustId, id: stepId } },
        select: { appointmentId: true },
      })
    : null;
  if (!found) throw new NotFound();
  const two = await holdTheTwo(tx, actor, found.appointmentId);
  const plan = await loadPlan(tx, trustId, found.appointmentId);
  const steps = plan ? planOn(plan, today()) : [];
  const step = steps.find(({ id }) => id === stepId);
  if (!step) throw new NotFound();
  const owners = (await loadOwners(tx, trustId, [two.appointment]))(two.appointment.id);
  return { two, steps, step, owners };
}

export type HeldStep = Awaited<ReturnType<typeof holdPlanStep>>;
