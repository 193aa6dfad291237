"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AnswerNeed, answerNeed } from "@/lib/training/answer-need.ts";

/** Answers a training that a partner needs. */
export async function answerNeedAction(
  trust: string,
  appointmentId: string,
  needId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerNeed,
    (input) => answerNeed(actor, needId, input),
    `/${trust}/manage/partners/${appointmentId}/training?done=answered`,
  );
}
