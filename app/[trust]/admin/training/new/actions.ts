"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddItem, addItem } from "@/lib/training/add-item.ts";

/** An admin puts a training on the trust's list. */
export async function addItemAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, AddItem, (input) => addItem(actor, input), `/${trust}/admin/training?done=added`);
}
