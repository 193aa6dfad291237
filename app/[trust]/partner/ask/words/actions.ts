"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { AskForHelp, askForHelp } from "@/lib/help/ask-for-help.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A partner sends what they ask, to the person they chose. */
export async function askForHelpAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AskForHelp,
    async (input) => {
      await askForHelp(actor, input);
      return input.id;
    },
    (id) => `/${trust}/partner/asked/${id}?done=asked`,
  );
}
