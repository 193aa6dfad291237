"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordWorkAnswer, recordWorkAnswer } from "@/lib/work/record-work-answer.ts";

/** Writes down what a partner said about a piece of work. */
export async function recordWorkAnswerAction(
  trust: string,
  workId: string,
  partId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordWorkAnswer,
    (input) => recordWorkAnswer(actor, partId, input),
    `/${trust}/work/${workId}?done=recorded`,
  );
}
