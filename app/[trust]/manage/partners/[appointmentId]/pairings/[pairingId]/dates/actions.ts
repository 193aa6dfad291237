"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangePairingDates, changePairingDates } from "@/lib/support/change-pairing-dates.ts";

/** A manager changes when a pairing is looked at again and until when it lasts. */
export async function changePairingDatesAction(
  trust: string,
  appointmentId: string,
  pairingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangePairingDates,
    (input) => changePairingDates(actor, pairingId, input),
    `/${trust}/manage/partners/${appointmentId}/pairings/${pairingId}?done=dates`,
  );
}
