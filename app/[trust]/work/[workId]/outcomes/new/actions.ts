"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddOutcome, addOutcome } from "@/lib/work/add-outcome.ts";

/** Adds what came of a piece of work. */
export async function addOutcomeAction(
  trust: string,
  workId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AddOutcome,
    (input) => addOutcome(actor, workId, input),
    `/${trust}/work/${workId}?done=outcome`,
  );
}
