"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeStance, changeStance } from "@/lib/roles/change-stance.ts";

/** An admin saves whether the partner is a strategic partner or a representative. */
export async function changeStanceAction(
  trust: string,
  roleId: string,
  versionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeStance,
    (input) => changeStance(actor, versionId, input),
    `/${trust}/admin/roles/${roleId}/draft`,
  );
}
