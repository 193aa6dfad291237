"use server";

import { AnswerCorrection, answerCorrection } from "@/lib/corrections/answer-correction.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager answers what a partner said is not right. */
export async function answerCorrectionAction(
  trust: string,
  appointmentId: string,
  correctionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerCorrection,
    (input) => answerCorrection(actor, appointmentId, correctionId, input),
    `/${trust}/manage/partners/${appointmentId}/recorded?done=answered`,
  );
}
