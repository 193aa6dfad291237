import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Link } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId } from "@/lib/form-fields.ts";
import { type Day, dayOf, now, toDate, toDay, today } from "@/lib/time.ts";

/** One step of somebody's induction, as the contact sees it who brings the link: of the partner the name, and no more. */
export type LinkedStep = {
  trustName: string;
  partner: string;
  contact: string;
  title: string;
  about: string | null;
  dueOn: Day;
  /** Steps that have to be done first. */
  waitsFor: string[];
  /** On which day it was done or found not to be needed; null: it is to do. */
  settledOn: Day | null;
  /** Why nothing can be done here any more: it was given to somebody else, or the role has ended. */
  closed: "handed_on" | "over" | null;
};

/** Reads it for whoever brings the link to it. */
export async function readLinkedStep(actor: Link): Promise<LinkedStep> {
  return inTrust(actor, async (tx) => {
    const step = await loadStep(tx, actor);
    authorise(actor, "step:do-by-link", { stepId: step.id });
    const [latest] = step.states;
    const { appointment } = step.plan;
    return {
      trustName: appointment.membership.trust.organisation.name,
      partner: appointment.membership.name,
      contact: step.contact?.name ?? "",
      title: step.title,
      about: step.about,
      dueOn: toDay(step.dueOn),
      waitsFor: waitsOf(step),
      settledOn: latest && latest.kind !== "to_do" ? dayOf(latest.recordedAt) : null,
      closed: isOver(appointment) ? "over" : step.contactId === actor.contactId ? null : "handed_on",
    };
  });
}

export const DoLinkedStep = z.object({ id: formId });
export type DoLinkedStep = z.output<typeof DoLinkedStep>;

/**
 * Says that a step is done, for the contact who brings the link to it. Sent twice, or by two who were given the same link,
 * it is said once. Refuses a step that was given to somebody else, one that has to wait, and a role that has ended.
 */
export async function doLinkedStep(actor: Link, { id }: DoLinkedStep): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, contactId, stepId } = actor;
    const { appointmentId } = await loadStep(tx, actor);
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    const step = await loadStep(tx, actor);
    authorise(actor, "step:do-by-link", { stepId: step.id });
    const [latest] = step.states;
    if (latest?.kind === "done") return;
    if (isOver(appointment)) throw new Refusal("This role has ended. There is nothing to do any more.");
    if (step.contactId !== contactId) throw new Refusal("This was given to somebody else meanwhile.");
    if (latest?.kind === "not_needed") throw new Refusal("The trust has said that this is not needed.");
    const [first] = waitsOf(step);
    if (first) throw new Refusal(`This has to wait: “${first}” is not done yet.`);
    const { count } = await tx.planStepState.createMany({
      data: {
        trustId,
        id,
        stepId,
        position: (latest?.position ?? 0) + 1,
        kind: "done",
        contactId,
        how: "themselves",
        happenedOn: toDate(today()),
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Open the link again.");
    await audit(tx, actor, "step:done", { kind: "appointment", id: appointmentId });
  });
}

const latest = {
  orderBy: { position: "desc" },
  take: 1,
  select: { kind: true, position: true, recordedAt: true },
} as const;

async function loadStep(tx: TrustTransaction, { trustId, stepId }: Link) {
  const step = await tx.planStep.findUnique({
    where: { trustId_id: { trustId, id: stepId } },
    select: {
      id: true,
      appointmentId: true,
      contactId: true,
      contact: { select: { name: true } },
      title: true,
      about: true,
      dueOn: true,
      states: latest,
      waitsFor: { select: { waitsFor: { select: { title: true, states: latest } } } },
      plan: {
        select: {
          appointment: {
            select: {
              endedOn: true,
              membership: {
                select: { name: true, trust: { select: { organisation: { select: { name: true } } } } },
              },
            },
          },
        },
      },
    },
  });
  if (!step) throw new NotFound();
  return step;
}

/** What has to be done first and is not. */
function waitsOf({ waitsFor }: Awaited<ReturnType<typeof loadStep>>): string[] {
  return waitsFor
    .filter(({ waitsFor: { states } }) => states.every(({ kind }) => kind === "to_do"))
    .map(({ waitsFor: { title } }) => title);
}
