import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalDate, optionalText } from "@/lib/form-fields.ts";
import { holdPlanStep } from "@/lib/induction/hold-plan.ts";
import { tellWhoCan } from "@/lib/induction/tell-who-can.ts";
import { saidOf, writeStepState } from "@/lib/induction/write-state.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { today } from "@/lib/time.ts";

export const SayStep = z
  .object({
    id: formId,
    position: drawnFrom,
    kind: choice(["done", "not_needed", "to_do"], "how it stands"),
    because: optionalText(1_000),
    doneOn: optionalDate(),
    how: whose,
  })
  .superRefine(({ kind, because, doneOn }, context) => {
    const lacks = (field: string, message: string) =>
      context.addIssue({ code: "custom", path: [field], message });
    if (kind === "not_needed" && !because) lacks("because", "Enter why it is not needed");
    if (kind === "done" && doneOn && doneOn > today())
      lacks("doneOn", "Enter a date that is not in the future, or leave it empty");
  });
export type SayStep = z.output<typeof SayStep>;

const acts = { done: "done-for", not_needed: "not-needed", to_do: "to-do-again" } as const;

/**
 * Says how a step of a partner's induction stands, for whoever supports them, whoever does it and in any order: done, not
 * needed and why, or to be done again. What the partner told them is recorded as the partner's word. Sent twice, it is said
 * once. Throws `NotFound`; refuses what was drawn before somebody else said something, and a role that is over.
 */
export async function sayStep(actor: Member, stepId: string, input: SayStep): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const held = await holdPlanStep(tx, actor, stepId);
    const { two, step } = held;
    authorise(actor, "plan:write", { supporters: two.isPartner ? [] : two.supporters });
    if (step.states.some(({ id }) => id === input.id)) return;
    refuseIfOver(two.appointment);
    const { id, kind, because, how, doneOn } = input;
    const [latest] = step.states;
    if (step.statePosition !== input.position && latest)
      throw new Refusal(
        `${saidOf(latest)} What you typed is still here. Send it again if it is still right.`,
        { current: { position: String(step.statePosition) } },
      );
    const stands = latest?.kind ?? "to_do";
    if (stands === kind)
      throw new Refusal(
        latest && kind !== "to_do" ? `${saidOf(latest)} It stands so already.` : "It is to do already.",
        { field: "kind" },
      );
    await writeStepState(tx, trustId, step, {
      id,
      kind,
      because: kind === "done" ? null : because || null,
      happenedOn: (kind === "done" && doneOn) || today(),
      ...saidBy(two, membershipId, how),
    });
    await audit(tx, actor, `step:${acts[kind]}`, { kind: "appointment", id: two.appointment.id });
    await tellWhoCan(tx, actor, held);
  });
}
