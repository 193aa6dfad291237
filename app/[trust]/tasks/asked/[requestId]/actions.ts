"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { AnswerHelp, answerHelp } from "@/lib/help/answer-help.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Answers what a partner asked, or says by when. */
export async function answerHelpAction(
  trust: string,
  requestId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerHelp,
    (input) => answerHelp(actor, requestId, input),
    `/${trust}/tasks?done=answered`,
  );
}
