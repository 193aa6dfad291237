"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { GiveRole, giveRole } from "@/lib/people/give-role.ts";

/** An admin gives a person a role. */
export async function giveRoleAction(
  trust: string,
  membershipId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    GiveRole,
    (input) => giveRole(actor, membershipId, input),
    `/${trust}/admin/people/${membershipId}?done=role-given`,
  );
}
