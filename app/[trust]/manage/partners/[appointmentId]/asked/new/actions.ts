"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { RecordHelp, recordHelp } from "@/lib/help/ask-for-help.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Writes down what a partner asked of whoever supports them. */
export async function recordHelpAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordHelp,
    async (input) => {
      await recordHelp(actor, appointmentId, input);
      return input.id;
    },
    (id) => `/${trust}/tasks/asked/${id}`,
  );
}
