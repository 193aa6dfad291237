"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddItem } from "@/lib/readiness/item-fields.ts";
import { addReadinessItem } from "@/lib/readiness/write-items.ts";

/** An admin puts one more thing on the trust's list. */
export async function addItemAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, AddItem, (input) => addReadinessItem(actor, input), `/${trust}/readiness?done=added`);
}
