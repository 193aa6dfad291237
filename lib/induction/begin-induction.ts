import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { Refusal } from "@/lib/errors.ts";
import { holdInduction, loadSteps } from "@/lib/induction/hold-induction.ts";
import { loadPlan } from "@/lib/induction/load-plan.ts";
import { loadOwners } from "@/lib/induction/owners.ts";
import { begunMessages } from "@/lib/induction/step-messages.ts";
import { dueDay, planOn } from "@/lib/induction/step-standing.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now, toDate, toDay, today } from "@/lib/time.ts";

export const BeginInduction = z.object({});

/**
 * Begins the induction of a partner, for whoever supports them: the trust's steps are copied as they are at this moment, and
 * what changes in them later is for others. Begun twice, or by two at once, it is begun once. Throws `NotFound`; refuses
 * where the trust has no steps, and a role that is over.
 */
export async function beginInduction(actor: Member, appointmentId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { appointment, isPartner, supporters } = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "plan:write", { supporters: isPartner ? [] : supporters });
    if ((await tx.inductionPlan.count({ where: { trustId, appointmentId } })) > 0) return;
    refuseIfOver(appointment);
    await holdInduction(tx, trustId);
    const steps = await loadSteps(tx, trustId);
    if (steps.length === 0)
      throw new Refusal("Your trust’s induction has no steps yet. An admin of this trust adds them first.");
    // The ids follow from what is copied, so that what waits for what is copied as it is.
    const idOf = (stepId: string) => derivedId(appointmentId, stepId);
    const dates = { startsOn: toDay(appointment.startsOn), begunOn: today() };
    await tx.inductionPlan.create({
      data: { trustId, appointmentId, begunAt: now(), begunById: membershipId },
    });
    await tx.planStep.createMany({
      data: steps.map((step) => ({
        trustId,
        id: idOf(step.id),
        appointmentId,
        fromId: step.id,
        title: step.title,
        about: step.about,
        ownerKind: step.ownerKind,
        contactId: step.contactId,
        dueOn: toDate(dueDay(step, dates)),
        position: step.position,
        addedAt: now(),
        addedById: membershipId,
      })),
    });
    await tx.planStepWait.createMany({
      data: steps.flatMap(({ id, waitsFor }) =>
        waitsFor.map((first) => ({ trustId, stepId: idOf(id), waitsForId: idOf(first) })),
      ),
    });
    await audit(tx, actor, "induction:begun", { kind: "appointment", id: appointmentId });
    const plan = await loadPlan(tx, trustId, appointmentId);
    const owners = (await loadOwners(tx, trustId, [appointment]))(appointmentId);
    await queueMessages(
      tx,
      actor,
      begunMessages(plan ? planOn(plan, today()) : [], {
        owners,
        partner: appointment.membership.name,
        by: membershipId,
        byName: await nameOf(tx, trustId, membershipId),
      }),
    );
  });
}
