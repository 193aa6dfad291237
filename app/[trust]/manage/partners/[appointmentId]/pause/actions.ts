"use server";

import { PauseAppointment, pauseAppointment } from "@/lib/appointments/pause-appointment.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager pauses a partner's role. */
export async function pauseAppointmentAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    PauseAppointment,
    (input) => pauseAppointment(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}?done=paused`,
  );
}
