"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddAgendaPoint, addAgendaPoint } from "@/lib/one-to-ones/add-agenda-point.ts";

/** Puts something on the agenda of the next one-to-one. */
export async function addAgendaPointAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AddAgendaPoint,
    (input) => addAgendaPoint(actor, appointmentId, input),
    `/${trust}/one-to-ones/${appointmentId}?done=agenda-added#agenda`,
  );
}
