"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AskForTime, askForTime } from "@/lib/time-requests/ask-for-time.ts";

/** Says that there is no time for part of supporting a partner. */
export async function askForTimeAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AskForTime,
    (input) => askForTime(actor, appointmentId, input),
    (id) => `/${trust}/time/${id}?done=asked`,
  );
}
