"use server";

import { ResumeAppointment, resumeAppointment } from "@/lib/appointments/resume-appointment.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager resumes a partner's role after a pause. */
export async function resumeAppointmentAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ResumeAppointment,
    (input) => resumeAppointment(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}?done=resumed`,
  );
}
