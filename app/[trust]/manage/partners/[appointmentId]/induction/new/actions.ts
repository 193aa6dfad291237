"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddPlanStep, addPlanStep } from "@/lib/induction/change-plan.ts";

/** Adds a step to the induction of one partner. */
export async function addPlanStepAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AddPlanStep,
    (input) => addPlanStep(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/induction?done=added`,
  );
}
