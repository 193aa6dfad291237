"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { TakeBackTime, takeBackTime } from "@/lib/time-given/take-back-time.ts";

/** A partner takes back time that they wrote down. */
export async function takeBackTimeAction(
  trust: string,
  timeId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    TakeBackTime,
    () => takeBackTime(actor, timeId),
    `/${trust}/partner/work?done=taken-back`,
  );
}
