"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { acceptSteps, MoveStep, moveStep } from "@/lib/induction/write-steps.ts";

/** An admin takes over the proposed steps. */
export async function acceptStepsAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => acceptSteps(actor), `/${trust}/admin/induction?done=accepted`);
}

/** An admin moves a step up or down. */
export async function moveStepAction(
  trust: string,
  stepId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    MoveStep,
    (input) => moveStep(actor, stepId, input),
    `/${trust}/admin/induction?done=moved`,
  );
}
