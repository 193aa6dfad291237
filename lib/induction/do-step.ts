import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { drawnFrom, formId, optionalDate, revision } from "@/lib/form-fields.ts";
import { holdPlanStep } from "@/lib/induction/hold-plan.ts";
import { isOwner } from "@/lib/induction/owners.ts";
import { tellWhoCan } from "@/lib/induction/tell-who-can.ts";
import { saidOf, writeStepState } from "@/lib/induction/write-state.ts";
import { today } from "@/lib/time.ts";

export const DoStep = z.object({
  id: formId,
  revision,
  position: drawnFrom,
  doneOn: optionalDate().refine(
    (day) => day === null || day <= today(),
    "Enter a date that is not in the future, or leave it empty",
  ),
});
export type DoStep = z.output<typeof DoStep>;

/**
 * Says that a step of an induction is done, for whoever does it on the day: the partner, their line manager or deputy, their
 * mentor or buddy, or an admin. Sent twice, it is said once; done by somebody else meanwhile, the second is told who and
 * when. Whoever can do their step now is told. Throws `NotFound`; refuses a step that was given to somebody else while the
 * form was open, one that has to wait, and a role that is over. Returns whether the induction is their own.
 */
export async function doStep(actor: Member, stepId: string, input: DoStep): Promise<boolean> {
  return inTrust(actor, async (tx) => {
    const { membershipId, trustId } = actor;
    const held = await holdPlanStep(tx, actor, stepId);
    const { two, step, owners } = held;
    const isTheirs = isOwner(actor, step.ownerKind, owners);
    if (!isTheirs && step.revision !== input.revision)
      throw new Refusal(
        "This was given to somebody else meanwhile. There is nothing to do for you any more.",
      );
    authorise(actor, "step:do", { membershipId: isTheirs ? membershipId : null });
    if (step.states.some(({ id }) => id === input.id)) return two.isPartner;
    refuseIfOver(two.appointment);
    const [latest] = step.states;
    if (latest && latest.kind !== "to_do")
      throw new Refusal(`${saidOf(latest)} There is nothing left to do.`);
    if (step.statePosition !== input.position)
      throw new Refusal(
        "Something was said of this meanwhile. Read it above, and send this again if it is done.",
        {
          current: { position: String(step.statePosition) },
        },
      );
    const [first] = step.standing.waitsFor;
    if (first)
      throw new Refusal(
        `This has to wait: “${first}” is not done yet. If it is, tell whoever does it to say so.`,
      );
    await writeStepState(tx, trustId, step, {
      id: input.id,
      kind: "done",
      because: null,
      happenedOn: input.doneOn ?? today(),
      saidById: membershipId,
      recordedById: membershipId,
      how: "themselves",
    });
    await audit(tx, actor, "step:done", { kind: "appointment", id: two.appointment.id });
    await tellWhoCan(tx, actor, held);
    return two.isPartner;
  });
}
