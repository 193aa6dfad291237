"use server";

import { RecordAgreement, recordAgreement } from "@/lib/appointments/record-agreement.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager records that a partner agreed by phone, by letter or in person. */
export async function recordAgreementAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordAgreement,
    (input) => recordAgreement(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}?done=agreement`,
  );
}
