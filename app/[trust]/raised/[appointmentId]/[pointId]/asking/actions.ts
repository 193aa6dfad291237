"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { NameResponder, nameResponder } from "@/lib/points/name-responder.ts";

/** Names who is to respond to something a partner raised. */
export async function nameResponderAction(
  trust: string,
  appointmentId: string,
  pointId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    NameResponder,
    (input) => nameResponder(actor, appointmentId, pointId, input),
    `/${trust}/raised/${appointmentId}/${pointId}?done=named`,
  );
}
