"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { SayStep, sayStep } from "@/lib/induction/say-step.ts";

/** Whoever supports a partner says how a step of their induction stands. */
export async function sayStepAction(
  trust: string,
  appointmentId: string,
  stepId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayStep,
    (input) => sayStep(actor, stepId, input),
    `/${trust}/manage/partners/${appointmentId}/induction?done=said`,
  );
}
