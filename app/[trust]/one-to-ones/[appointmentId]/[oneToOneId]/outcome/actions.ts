"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { SayOneToOne, sayOneToOne } from "@/lib/one-to-ones/say-one-to-one.ts";

/** Says what became of a one-to-one. */
export async function sayOneToOneAction(
  trust: string,
  appointmentId: string,
  oneToOneId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayOneToOne,
    (input) => sayOneToOne(actor, oneToOneId, input),
    `/${trust}/one-to-ones/${appointmentId}/${oneToOneId}?done=said`,
  );
}
