"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AnswerPoint, answerPoint } from "@/lib/points/answer-point.ts";

/** A manager says what became of one thing a partner raised. */
export async function answerPointAction(
  trust: string,
  meetingId: string,
  pointId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerPoint,
    (input) => answerPoint(actor, meetingId, pointId, input),
    `/${trust}/meetings/${meetingId}?done=answered`,
  );
}
