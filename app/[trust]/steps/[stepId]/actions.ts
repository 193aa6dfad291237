"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { DoStep, doStep } from "@/lib/induction/do-step.ts";

/** Whoever does a step says that it is done. */
export async function doStepAction(
  trust: string,
  stepId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    DoStep,
    (input) => doStep(actor, stepId, input),
    (isOwn) => `/${trust}/${isOwn ? "partner/induction" : "tasks"}?done=${isOwn ? "done" : "step"}`,
  );
}
