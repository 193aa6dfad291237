"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RaiseAnywhere, raiseAnywhere } from "@/lib/points/raise-anywhere.ts";

/** Writes down what a partner raised in a piece of work or a conversation. */
export async function raiseAnywhereAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RaiseAnywhere,
    async (input) => {
      await raiseAnywhere(actor, appointmentId, input);
      return input.id;
    },
    (id) => `/${trust}/raised/${appointmentId}/${id}?done=raised`,
  );
}
