"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ArrangeIntroduction, arrangeIntroduction } from "@/lib/introductions/arrange-introduction.ts";

/** A manager says when and how a partner will meet somebody. */
export async function planIntroductionAction(
  trust: string,
  appointmentId: string,
  introductionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ArrangeIntroduction,
    (input) => arrangeIntroduction(actor, introductionId, input),
    `/${trust}/manage/partners/${appointmentId}/introductions/${introductionId}?done=arranged`,
  );
}
