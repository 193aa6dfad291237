"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AskPairing, askPairing } from "@/lib/support/ask-pairing.ts";

/** A manager asks somebody to be a partner's mentor or buddy. */
export async function askPairingAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AskPairing,
    (input) => askPairing(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/people?done=asked`,
  );
}
