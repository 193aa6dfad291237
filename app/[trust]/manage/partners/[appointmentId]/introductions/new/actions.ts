"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ProposeIntroductions, proposeIntroductions } from "@/lib/introductions/propose-introductions.ts";

/** A manager proposes whom a partner should meet. */
export async function proposeIntroductionsAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ProposeIntroductions,
    (input) => proposeIntroductions(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/people?done=proposed`,
  );
}
