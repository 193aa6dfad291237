"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AnswerRaised, answerRaised } from "@/lib/points/answer-raised.ts";

/** Says for the trust what becomes of something a partner raised. */
export async function answerRaisedAction(
  trust: string,
  appointmentId: string,
  pointId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerRaised,
    (input) => answerRaised(actor, appointmentId, pointId, input),
    `/${trust}/raised/${appointmentId}/${pointId}?done=answered`,
  );
}
