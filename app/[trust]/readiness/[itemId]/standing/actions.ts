"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { SayItem, sayItem } from "@/lib/readiness/say-item.ts";

/** Says how one thing on the trust's list stands. */
export async function sayItemAction(
  trust: string,
  itemId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayItem,
    (input) => sayItem(actor, itemId, input),
    `/${trust}/readiness/${itemId}?done=said`,
  );
}
