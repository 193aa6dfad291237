"use server";

import { AppointPartner, appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager appoints somebody, and goes on to what they need first. */
export async function appointPartnerAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AppointPartner,
    async (input) => {
      await appointPartner(actor, input);
      return input.id;
    },
    (id) => `/${trust}/manage/partners/${id}/begin?done=appointed`,
  );
}
