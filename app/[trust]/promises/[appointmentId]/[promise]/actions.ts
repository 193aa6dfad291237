"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { SayPromise, sayPromise } from "@/lib/promises/say-promise.ts";

/** Says something of one of the trust's promises to a partner. */
export async function sayPromiseAction(
  trust: string,
  appointmentId: string,
  promise: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayPromise,
    (input) => sayPromise(actor, appointmentId, promise, input),
    `/${trust}/promises/${appointmentId}/${promise}?done=said`,
  );
}
