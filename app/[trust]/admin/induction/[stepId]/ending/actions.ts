"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { endStep } from "@/lib/induction/write-steps.ts";

/** An admin takes a step out of the trust's induction. */
export async function endStepAction(
  trust: string,
  stepId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => endStep(actor, stepId), `/${trust}/admin/induction?done=ended`);
}
