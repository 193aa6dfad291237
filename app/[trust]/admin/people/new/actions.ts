"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { NamePerson, namePerson } from "@/lib/people/name-person.ts";

/** An admin names a person, and sees them as they are then. */
export async function namePersonAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    NamePerson,
    async (input) => {
      await namePerson(actor, input);
      return input.id;
    },
    (id) => `/${trust}/admin/people/${id}?done=named`,
  );
}
