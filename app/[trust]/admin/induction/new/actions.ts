"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddStep } from "@/lib/induction/step-fields.ts";
import { addStep } from "@/lib/induction/write-steps.ts";

/** An admin adds a step to the trust's induction. */
export async function addStepAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, AddStep, (input) => addStep(actor, input), `/${trust}/admin/induction?done=added`);
}
