"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { StartRoleDescription, startRoleDescription } from "@/lib/roles/start-role-description.ts";

/** An admin begins a role description. */
export async function startRoleDescriptionAction(
  trust: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    StartRoleDescription,
    (input) => startRoleDescription(actor, input),
    ({ id }) => `/${trust}/admin/roles/${id}/draft`,
  );
}
