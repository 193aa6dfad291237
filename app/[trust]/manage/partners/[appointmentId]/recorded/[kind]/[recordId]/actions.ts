"use server";

import { RecordCorrection, recordCorrection } from "@/lib/corrections/say-correction.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Writes down for a partner that something is not right. */
export async function recordCorrectionAction(
  trust: string,
  appointmentId: string,
  kind: string,
  recordId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordCorrection,
    (input) => recordCorrection(actor, appointmentId, kind, recordId, input),
    `/${trust}/manage/partners/${appointmentId}/recorded?done=said`,
  );
}
