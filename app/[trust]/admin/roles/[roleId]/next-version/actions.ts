"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { StartNextVersion, startNextVersion } from "@/lib/roles/start-next-version.ts";

/** An admin starts the next version of a role description. */
export async function startNextVersionAction(
  trust: string,
  roleId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    StartNextVersion,
    (input) => startNextVersion(actor, roleId, input),
    `/${trust}/admin/roles/${roleId}/draft`,
  );
}
