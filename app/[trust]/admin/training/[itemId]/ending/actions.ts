"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { endItem } from "@/lib/training/end-item.ts";

/** An admin takes a training off the list. */
export async function endItemAction(
  trust: string,
  itemId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => endItem(actor, itemId), `/${trust}/admin/training?done=ended`);
}
