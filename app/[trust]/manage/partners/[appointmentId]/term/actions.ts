"use server";

import { ChangeTerm, changeTerm } from "@/lib/appointments/change-term.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Gives the agreed term of a partner another last day, or none. */
export async function changeTermAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeTerm,
    (input) => changeTerm(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}?done=term`,
  );
}
