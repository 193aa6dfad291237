"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ProposeChange, proposeChange } from "@/lib/shaping/propose-change.ts";

/** Proposes a change to a partner's role. */
export async function proposeChangeAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ProposeChange,
    async (input) => {
      await proposeChange(actor, appointmentId, input);
      return input.id;
    },
    (id) => `/${trust}/shaping/${appointmentId}/${id}?done=proposed`,
  );
}
