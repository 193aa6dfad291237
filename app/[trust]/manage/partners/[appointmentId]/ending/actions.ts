"use server";

import { EndAppointment, endAppointment } from "@/lib/appointments/end-appointment.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager ends a partner's role. */
export async function endAppointmentAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    EndAppointment,
    (input) => endAppointment(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/ending?done=ended`,
  );
}
