"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { RecordHandbook, recordHandbook } from "@/lib/handbook/confirm-handbook.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Writes down for a partner that they read the handbook. */
export async function recordHandbookAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordHandbook,
    (input) => recordHandbook(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/handbook?done=recorded`,
  );
}
