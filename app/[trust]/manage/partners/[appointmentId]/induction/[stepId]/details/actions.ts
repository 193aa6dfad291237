"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangePlanStep, changePlanStep } from "@/lib/induction/change-plan.ts";

/** Changes a step of one partner's induction. */
export async function changePlanStepAction(
  trust: string,
  appointmentId: string,
  stepId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangePlanStep,
    (input) => changePlanStep(actor, stepId, input),
    `/${trust}/manage/partners/${appointmentId}/induction?done=changed`,
  );
}
