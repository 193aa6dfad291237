"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { SetRhythm, setRhythm } from "@/lib/one-to-ones/set-rhythm.ts";

/** Sets how often the two talk. */
export async function setRhythmAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SetRhythm,
    (input) => setRhythm(actor, appointmentId, input),
    `/${trust}/one-to-ones/${appointmentId}?done=rhythm`,
  );
}
