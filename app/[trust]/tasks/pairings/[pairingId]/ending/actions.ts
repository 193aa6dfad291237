"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { EndPairing, endPairing } from "@/lib/support/end-pairing.ts";

/** A mentor or buddy stops. */
export async function stopPairingAction(
  trust: string,
  pairingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    EndPairing,
    (input) => endPairing(actor, pairingId, input),
    `/${trust}/tasks?done=ended`,
  );
}
