"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AnswerMeasure, answerMeasure } from "@/lib/success/answer-measure.ts";

/** Says yes or no to how a success measure is worded. */
export async function answerMeasureAction(
  trust: string,
  appointmentId: string,
  measureId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerMeasure,
    (input) => answerMeasure(actor, appointmentId, measureId, input),
    `/${trust}/success/${appointmentId}/${measureId}?done=answered`,
  );
}
