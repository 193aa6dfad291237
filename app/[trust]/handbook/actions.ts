"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { ConfirmHandbook, confirmHandbook } from "@/lib/handbook/confirm-handbook.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A partner says that they read the handbook. */
export async function confirmHandbookAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ConfirmHandbook,
    (input) => confirmHandbook(actor, input),
    `/${trust}/handbook?done=confirmed`,
  );
}
