"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { GiveTime, giveTime } from "@/lib/time-given/give-time.ts";

/** A partner writes down time they gave. */
export async function giveTimeAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, GiveTime, (input) => giveTime(actor, input), `/${trust}/partner/work?done=given`);
}
