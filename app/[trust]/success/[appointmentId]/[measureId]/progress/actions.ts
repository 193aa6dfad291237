"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { SayProgress, sayProgress } from "@/lib/success/say-progress.ts";

/** Writes how it goes with a success measure. */
export async function sayProgressAction(
  trust: string,
  appointmentId: string,
  measureId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayProgress,
    (input) => sayProgress(actor, appointmentId, measureId, input),
    `/${trust}/success/${appointmentId}/${measureId}?done=looked-at`,
  );
}
