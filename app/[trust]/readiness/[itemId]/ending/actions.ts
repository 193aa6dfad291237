"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { endReadinessItem } from "@/lib/readiness/write-items.ts";

/** An admin takes one thing off the trust's list. */
export async function endItemAction(
  trust: string,
  itemId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => endReadinessItem(actor, itemId), `/${trust}/readiness?done=ended`);
}
