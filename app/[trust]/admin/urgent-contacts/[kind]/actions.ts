"use server";

import { kindAt } from "@/app/[trust]/admin/urgent-contacts/kind-address.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeUrgentContact, changeUrgentContact } from "@/lib/urgent-contacts/change-urgent-contact.ts";

/** An admin gives one of the trust's contacts for urgent concerns, or changes it. */
export async function changeUrgentContactAction(
  trust: string,
  kindInAddress: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  const kind = kindAt(kindInAddress);
  return submit(
    form,
    ChangeUrgentContact,
    (input) => changeUrgentContact(actor, kind, input),
    `/${trust}/admin/urgent-contacts`,
  );
}
