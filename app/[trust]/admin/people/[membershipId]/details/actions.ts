"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangePerson, changePerson } from "@/lib/people/change-person.ts";

/** An admin puts a person's name or contact details right. */
export async function changePersonAction(
  trust: string,
  membershipId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangePerson,
    (input) => changePerson(actor, membershipId, input),
    `/${trust}/admin/people/${membershipId}?done=changed`,
  );
}
