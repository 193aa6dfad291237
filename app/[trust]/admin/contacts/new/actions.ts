"use server";

import { AddContact, addContact } from "@/lib/contacts/add-contact.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin adds somebody partners may need to reach. */
export async function addContactAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, AddContact, (input) => addContact(actor, input), `/${trust}/admin/contacts`);
}
