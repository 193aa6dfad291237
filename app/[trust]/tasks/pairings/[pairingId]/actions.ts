"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AnswerPairing, answerPairing } from "@/lib/support/answer-pairing.ts";

/** Somebody who was asked to be a mentor or buddy says yes or no. */
export async function answerPairingAction(
  trust: string,
  pairingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerPairing,
    async (input) => {
      await answerPairing(actor, pairingId, input);
      return input.answer;
    },
    (answer) => `/${trust}/tasks?done=${answer}`,
  );
}
