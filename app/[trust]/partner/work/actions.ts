"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { TakeBackTime, takeBackTime } from "@/lib/time-given/take-back-time.ts";

/** Takes back time that was written down. `back` is the page it stands on, below the trust's address. */
export async function takeBackTimeAction(
  trust: string,
  { timeId, back }: { timeId: string; back: string },
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, TakeBackTime, () => takeBackTime(actor, timeId), `/${trust}/${back}?done=taken-back`);
}
