"use server";

import { ChangeLineManager, changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager gives a partner another line manager. */
export async function changeLineManagerAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeLineManager,
    (input) => changeLineManager(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}?done=line-manager`,
  );
}
