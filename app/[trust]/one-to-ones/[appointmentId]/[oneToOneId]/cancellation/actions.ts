"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { CancelOneToOne, cancelOneToOne } from "@/lib/one-to-ones/cancel-one-to-one.ts";

/** Calls off a one-to-one. */
export async function cancelOneToOneAction(
  trust: string,
  appointmentId: string,
  oneToOneId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    CancelOneToOne,
    (input) => cancelOneToOne(actor, oneToOneId, input),
    `/${trust}/one-to-ones/${appointmentId}/${oneToOneId}?done=cancelled`,
  );
}
