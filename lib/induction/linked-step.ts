import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Link } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId } from "@/lib/form-fields.ts";
import { loadPlan } from "@/lib/induction/load-plan.ts";
import { loadOwners } from "@/lib/induction/owners.ts";
import { planOn } from "@/lib/induction/step-standing.ts";
import { tellWhoCan } from "@/lib/induction/tell-who-can.ts";
import { saidOf, writeStepState } from "@/lib/induction/write-state.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { type Day, today } from "@/lib/time.ts";

/** What a contact sees of their step, and nothing else of the plan. */
export type LinkedStep = {
  trustName: string;
  partner: string;
  contact: string;
  title: string;
  about: string | null;
  dueOn: Day;
  /** Whether something has to be done first. What it is, is not for the contact to read. */
  hasToWait: boolean;
  /** On which day it was done or found not to be needed; null: it is to do. */
  settledOn: Day | null;
  /** Why nothing can be done here any more: they are not asked to do it now, or the role has ended. */
  closed: "handed_on" | "over" | null;
};

/** Reads it for whoever brings the link to it. */
export async function readLinkedStep(actor: Link): Promise<LinkedStep> {
  return inTrust(actor, async (tx) => {
    const { appointmentId, contact, hasLeft } = await loadLinked(tx, actor);
    const { step } = await loadStep(tx, actor, appointmentId);
    authorise(actor, "step:do-by-link", { stepId: step.id });
    const appointment = await tx.appointment.findUniqueOrThrow({
      where: { trustId_id: { trustId: actor.trustId, id: appointmentId } },
      select: {
        endedOn: true,
        membership: {
          select: { name: true, trust: { select: { organisation: { select: { name: true } } } } },
        },
      },
    });
    const { kind, since } = step.standing;
    return {
      trustName: appointment.membership.trust.organisation.name,
      partner: appointment.membership.name,
      contact,
      title: step.title,
      about: step.about,
      dueOn: step.dueOn,
      hasToWait: kind === "later",
      settledOn: kind === "done" || kind === "not_needed" ? since : null,
      closed: isOver(appointment)
        ? "over"
        : hasLeft || step.contactId !== actor.contactId
          ? "handed_on"
          : null,
    };
  });
}

export const DoLinkedStep = z.object({ id: formId });
export type DoLinkedStep = z.output<typeof DoLinkedStep>;

/**
 * Says that a step is done, for the contact who brings the link to it. Sent twice, or by two who were given the same link,
 * it is said once. Who supports the partner is told, and whoever can do their step now. Refuses a step that was given to
 * somebody else, one that has to wait, a contact who is one no more, and a role that has ended.
 */
export async function doLinkedStep(actor: Link, { id }: DoLinkedStep): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, contactId, stepId } = actor;
    const { appointmentId, contact, hasLeft } = await loadLinked(tx, actor);
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    const { step, steps } = await loadStep(tx, actor, appointmentId);
    authorise(actor, "step:do-by-link", { stepId: step.id });
    if (step.standing.kind === "done") return;
    if (isOver(appointment)) throw new Refusal("This role has ended. There is nothing to do any more.");
    if (hasLeft || step.contactId !== contactId)
      throw new Refusal("You are not asked to do this any more. There is nothing for you to do.");
    const [latest] = step.states;
    if (latest && latest.kind !== "to_do")
      throw new Refusal(`${saidOf(latest)} There is nothing left to do.`);
    if (step.standing.kind === "later")
      throw new Refusal("This has to wait: something else has to be done first. Open the link again later.");
    await writeStepState(tx, trustId, step, {
      id,
      kind: "done",
      because: null,
      happenedOn: today(),
      contactId,
    });
    await audit(tx, actor, "step:done", { kind: "appointment", id: appointmentId });
    const owners = (await loadOwners(tx, trustId, [appointment]))(appointmentId);
    await queueMessages(
      tx,
      actor,
      owners.line_manager.map((person) => ({
        to: person.id,
        kind: "step_done",
        subject: `A step of the induction of ${appointment.membership.name} is done`,
        body: `${contact} said so, with the link you made: ${step.title}.`,
        path: `manage/partners/${appointmentId}/induction#${stepId}`,
      })),
    );
    await tellWhoCan(tx, { trustId }, { two: { appointment }, steps, owners });
  });
}

/** Whose plan the step is of, and the name of the contact whom the link was made for. */
async function loadLinked(tx: TrustTransaction, { trustId, stepId, contactId }: Link) {
  const step = await tx.planStep.findUnique({
    where: { trustId_id: { trustId, id: stepId } },
    select: { appointmentId: true },
  });
  const contact = await tx.contact.findUnique({
    where: { trustId_id: { trustId, id: contactId } },
    select: { name: true, endedAt: true },
  });
  if (!step || !contact) throw new NotFound();
  return { appointmentId: step.appointmentId, contact: contact.name, hasLeft: contact.endedAt !== null };
}

async function loadStep(tx: TrustTransaction, { trustId, stepId }: Link, appointmentId: string) {
  const plan = await loadPlan(tx, trustId, appointmentId);
  const steps = plan ? planOn(plan, today()) : [];
  const step = steps.find(({ id }) => id === stepId);
  if (!step) throw new NotFound();
  return { step, steps };
}
