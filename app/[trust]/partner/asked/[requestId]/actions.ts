"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { SayOfAnswer, sayOfAnswer } from "@/lib/help/answer-help.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A partner says that an answer does not answer it, or takes their question back. */
export async function sayOfAnswerAction(
  trust: string,
  requestId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayOfAnswer,
    async (input) => {
      await sayOfAnswer(actor, requestId, input);
      return input.kind;
    },
    (kind) => `/${trust}/partner/asked/${requestId}?done=${kind === "taken_back" ? "taken-back" : "again"}`,
  );
}
