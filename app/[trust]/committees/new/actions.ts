"use server";

import { AddCommittee, addCommittee } from "@/lib/committees/add-committee.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Adds a committee to the register, and leads to its page. */
export async function addCommitteeAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AddCommittee,
    async (input) => {
      await addCommittee(actor, input);
      return input.id;
    },
    (id) => `/${trust}/committees/${id}?done=added`,
  );
}
