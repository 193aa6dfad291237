"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeStep, changeStep } from "@/lib/induction/write-steps.ts";

/** An admin changes a step of the trust's induction. */
export async function changeStepAction(
  trust: string,
  stepId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeStep,
    (input) => changeStep(actor, stepId, input),
    `/${trust}/admin/induction?done=changed`,
  );
}
