"use server";

import { AgreeAction, agreeAction } from "@/lib/actions/agree-action.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Writes down what the two agreed that somebody will do. */
export async function agreeActionAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AgreeAction,
    async (input) => {
      await agreeAction(actor, appointmentId, input);
      return input.id;
    },
    (id) => `/${trust}/actions/${id}?done=agreed`,
  );
}
