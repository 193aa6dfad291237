"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { BeginInduction, beginInduction } from "@/lib/induction/begin-induction.ts";

/** Begins the induction of a partner. */
export async function beginInductionAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    BeginInduction,
    () => beginInduction(actor, appointmentId),
    `/${trust}/manage/partners/${appointmentId}/induction?done=begun`,
  );
}
