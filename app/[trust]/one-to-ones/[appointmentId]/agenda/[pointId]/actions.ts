"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeAgendaPoint, changeAgendaPoint } from "@/lib/one-to-ones/change-agenda-point.ts";

/** Changes a line on the agenda, or takes it off. */
export async function changeAgendaPointAction(
  trust: string,
  appointmentId: string,
  pointId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeAgendaPoint,
    (input) => changeAgendaPoint(actor, pointId, input),
    `/${trust}/one-to-ones/${appointmentId}?done=agenda-changed#agenda`,
  );
}
