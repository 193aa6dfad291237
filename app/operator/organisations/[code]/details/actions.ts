"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { ChangeOrganisation, changeOrganisation } from "@/lib/organisations/change-organisation.ts";

/** An operator changes what was added by hand. */
export async function changeOrganisationAction(
  code: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const operator = await requireOperator();
  return submit(
    form,
    ChangeOrganisation,
    (input) => changeOrganisation(operator, code, input),
    `/operator/organisations/${encodeURIComponent(code)}?done=changed`,
  );
}
