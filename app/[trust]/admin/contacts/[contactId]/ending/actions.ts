"use server";

import { z } from "zod";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin removes a contact. */
export async function endContactAction(
  trust: string,
  contactId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => endContact(actor, contactId), `/${trust}/admin/contacts`);
}
