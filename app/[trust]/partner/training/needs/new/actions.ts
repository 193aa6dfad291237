"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { SayNeed, sayNeed } from "@/lib/training/say-need.ts";

/** A partner says which training they need. */
export async function sayNeedAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, SayNeed, (input) => sayNeed(actor, input), `/${trust}/partner/training?done=needed`);
}
