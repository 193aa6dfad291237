"use server";

import { ChangeAction, changeAction } from "@/lib/actions/change-action.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Changes who does what was agreed, or by when. */
export async function changeActionAction(
  trust: string,
  actionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeAction,
    (input) => changeAction(actor, actionId, input),
    `/${trust}/actions/${actionId}?done=changed`,
  );
}
