"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordIntroduction, recordIntroduction } from "@/lib/introductions/record-introduction.ts";

/** A manager records what a partner said about meeting somebody. */
export async function recordIntroductionAction(
  trust: string,
  appointmentId: string,
  introductionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordIntroduction,
    (input) => recordIntroduction(actor, introductionId, input),
    `/${trust}/manage/partners/${appointmentId}/introductions/${introductionId}?done=recorded`,
  );
}
