"use server";

import { SayAction, sayAction } from "@/lib/actions/say-action.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Says what became of what was agreed. */
export async function sayActionAction(
  trust: string,
  actionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayAction,
    (input) => sayAction(actor, actionId, input),
    `/${trust}/actions/${actionId}?done=said`,
  );
}
