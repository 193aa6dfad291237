"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { CloseMeasure, closeMeasure } from "@/lib/success/close-measure.ts";

/** Says that a success measure is met, or drops it. */
export async function closeMeasureAction(
  trust: string,
  appointmentId: string,
  measureId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    CloseMeasure,
    (input) => closeMeasure(actor, appointmentId, measureId, input),
    `/${trust}/success/${appointmentId}/${measureId}?done=closed`,
  );
}
