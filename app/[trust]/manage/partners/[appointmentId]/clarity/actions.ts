"use server";

import { RecordClarity, recordClarity } from "@/lib/answers/record-clarity.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Writes down for a partner whether an answer is clear to them. */
export async function recordClarityAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordClarity,
    (input) => recordClarity(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/clarity?done=recorded`,
  );
}
