"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordNeed, recordNeed } from "@/lib/training/say-need.ts";

/** Writes down which training a partner says they need. */
export async function recordNeedAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordNeed,
    (input) => recordNeed(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/training?done=needed`,
  );
}
