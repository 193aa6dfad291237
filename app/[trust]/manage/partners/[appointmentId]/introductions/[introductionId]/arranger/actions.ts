"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeArranger, changeArranger } from "@/lib/introductions/change-arranger.ts";

/** A manager gives an introduction to somebody else to arrange. */
export async function changeArrangerAction(
  trust: string,
  appointmentId: string,
  introductionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeArranger,
    (input) => changeArranger(actor, introductionId, input),
    `/${trust}/manage/partners/${appointmentId}/introductions/${introductionId}?done=arranger`,
  );
}
