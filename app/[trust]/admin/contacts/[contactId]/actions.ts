"use server";

import { ChangeContact, changeContact } from "@/lib/contacts/change-contact.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin changes a contact. */
export async function changeContactAction(
  trust: string,
  contactId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeContact,
    (input) => changeContact(actor, contactId, input),
    `/${trust}/admin/contacts`,
  );
}
