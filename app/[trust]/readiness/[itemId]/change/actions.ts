"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeItem } from "@/lib/readiness/item-fields.ts";
import { changeReadinessItem } from "@/lib/readiness/write-items.ts";

/** An admin changes one thing on the trust's list. */
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
    (input) => changeReadinessItem(actor, itemId, input),
    `/${trust}/readiness/${itemId}?done=changed`,
  );
}
