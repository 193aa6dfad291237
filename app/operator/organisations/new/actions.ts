"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { AddOrganisation, addOrganisation } from "@/lib/organisations/add-organisation.ts";

/** An operator adds an organisation that is on no list. */
export async function addOrganisationAction(_: FormState, form: FormData): Promise<FormState> {
  const operator = await requireOperator();
  return submit(
    form,
    AddOrganisation,
    async (input) => {
      await addOrganisation(operator, input);
      return input.code;
    },
    (code) => `/operator/organisations/${code}?done=added`,
  );
}
