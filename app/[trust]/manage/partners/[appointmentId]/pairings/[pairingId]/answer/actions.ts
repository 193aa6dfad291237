"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordPairingAnswer, recordPairingAnswer } from "@/lib/support/record-pairing-answer.ts";

/** A manager records what somebody who was asked to be mentor or buddy said. */
export async function recordPairingAnswerAction(
  trust: string,
  appointmentId: string,
  pairingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordPairingAnswer,
    (input) => recordPairingAnswer(actor, pairingId, input),
    `/${trust}/manage/partners/${appointmentId}/pairings/${pairingId}?done=answer`,
  );
}
