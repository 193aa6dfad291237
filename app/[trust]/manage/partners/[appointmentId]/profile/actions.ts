"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordProfile, recordProfile } from "@/lib/profiles/record-profile.ts";

/** A manager records what a partner said they bring. */
export async function recordProfileAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordProfile,
    (input) => recordProfile(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/people?done=profile`,
  );
}
