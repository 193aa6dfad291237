"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { PublishHandbook, publishHandbook } from "@/lib/handbook/publish-handbook.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin publishes the handbook. */
export async function publishHandbookAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    PublishHandbook,
    (input) => publishHandbook(actor, input),
    `/${trust}/handbook?done=published`,
  );
}
