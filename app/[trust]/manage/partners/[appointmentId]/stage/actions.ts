"use server";

import { MoveAppointment, moveAppointment } from "@/lib/appointments/move-appointment.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager moves a partner on to the next step. */
export async function moveAppointmentAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    MoveAppointment,
    (input) => moveAppointment(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}?done=moved`,
  );
}
