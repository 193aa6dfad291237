"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ProposeMeasure, proposeMeasure } from "@/lib/success/word-measure.ts";

/** Writes what success looks like in a partner's role. */
export async function proposeMeasureAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ProposeMeasure,
    async (input) => {
      await proposeMeasure(actor, appointmentId, input);
      return input.id;
    },
    (id) => `/${trust}/success/${appointmentId}/${id}?done=asked`,
  );
}
