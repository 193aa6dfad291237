"use server";

import { BringIn, bringIn } from "@/lib/before/bring-in.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager brings in a partner who serves already, and goes on to what is written down about them. */
export async function bringInAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    BringIn,
    async (input) => {
      await bringIn(actor, input);
      return input.id;
    },
    (id) => `/${trust}/manage/partners/${id}?done=brought-in`,
  );
}
