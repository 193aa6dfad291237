"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeBasics, changeBasics } from "@/lib/roles/change-basics.ts";

/** An admin saves what the draft says first. */
export async function changeBasicsAction(
  trust: string,
  roleId: string,
  versionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeBasics,
    (input) => changeBasics(actor, versionId, input),
    `/${trust}/admin/roles/${roleId}/draft`,
  );
}
