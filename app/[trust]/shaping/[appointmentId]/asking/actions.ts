"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AskPartner, askPartner } from "@/lib/shaping/ask-partner.ts";

/** Asks a partner whether something about their role should change. */
export async function askPartnerAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AskPartner,
    (input) => askPartner(actor, appointmentId, input),
    `/${trust}/shaping/${appointmentId}?done=asked`,
  );
}
