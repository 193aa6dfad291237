"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { EndDeputy, endDeputy } from "@/lib/support/end-deputy.ts";

/** A manager ends that somebody stands in for a partner's line manager. */
export async function endDeputyAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    EndDeputy,
    (input) => endDeputy(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/people?done=deputy-ended`,
  );
}
