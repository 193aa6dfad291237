"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { AddTerm, addTerm } from "@/lib/glossary/write-terms.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin adds a word to the glossary. */
export async function addTermAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, AddTerm, (input) => addTerm(actor, input), `/${trust}/admin/glossary?done=added`);
}
