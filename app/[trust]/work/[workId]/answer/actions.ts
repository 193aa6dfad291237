"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AnswerWork, answerWork } from "@/lib/work/answer-work.ts";
import { EndPart, endPart } from "@/lib/work/end-part.ts";

/** A partner says whether they take part in a piece of work. */
export async function answerWorkAction(
  trust: string,
  workId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerWork,
    (input) => answerWork(actor, workId, input),
    `/${trust}/work/${workId}?done=answered`,
  );
}

/** Ends a part in a piece of work that goes on. */
export async function endPartAction(
  trust: string,
  workId: string,
  partId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    EndPart,
    (input) => endPart(actor, partId, input),
    `/${trust}/work/${workId}?done=part-over`,
  );
}
