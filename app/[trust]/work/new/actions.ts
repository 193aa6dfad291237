"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AddWork, addWork } from "@/lib/work/add-work.ts";

/** Adds a piece of work to the register, and leads to its page. */
export async function addWorkAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AddWork,
    async (input) => {
      await addWork(actor, input);
      return input.id;
    },
    (id) => `/${trust}/work/${id}?done=added`,
  );
}
