"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeItem, changeItem } from "@/lib/training/change-item.ts";

/** An admin changes what the list says of a training. */
export async function changeItemAction(
  trust: string,
  itemId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeItem,
    (input) => changeItem(actor, itemId, input),
    `/${trust}/admin/training?done=changed`,
  );
}
