"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AnswerPoints, answerPoints } from "@/lib/points/answer-points.ts";

/** A manager says what became of several things that partners raised at one meeting. */
export async function answerPointsAction(
  trust: string,
  meetingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerPoints,
    (input) => answerPoints(actor, meetingId, input),
    `/${trust}/meetings/${meetingId}?done=answered`,
  );
}
