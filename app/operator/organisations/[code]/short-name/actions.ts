"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { ChangeShortName, changeShortName } from "@/lib/trusts/change-short-name.ts";

/** An operator gives a trust another part of the address. */
export async function changeShortNameAction(code: string, _: FormState, form: FormData): Promise<FormState> {
  const operator = await requireOperator();
  return submit(
    form,
    ChangeShortName,
    (input) => changeShortName(operator, code, input),
    `/operator/organisations/${encodeURIComponent(code)}?done=short-name`,
  );
}
