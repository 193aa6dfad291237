"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeOneToOne, changeOneToOne } from "@/lib/one-to-ones/change-one-to-one.ts";

/** Moves a one-to-one, or changes where it is. */
export async function changeOneToOneAction(
  trust: string,
  appointmentId: string,
  oneToOneId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeOneToOne,
    (input) => changeOneToOne(actor, oneToOneId, input),
    `/${trust}/one-to-ones/${appointmentId}/${oneToOneId}?done=changed`,
  );
}
