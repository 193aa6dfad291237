"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RewordMeasure, rewordMeasure } from "@/lib/success/word-measure.ts";

/** Puts a success measure in other words. */
export async function rewordMeasureAction(
  trust: string,
  appointmentId: string,
  measureId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RewordMeasure,
    (input) => rewordMeasure(actor, appointmentId, measureId, input),
    `/${trust}/success/${appointmentId}/${measureId}?done=asked`,
  );
}
