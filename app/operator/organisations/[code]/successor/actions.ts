"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { NameSuccessor, nameSuccessor } from "@/lib/organisations/name-successor.ts";

/** An operator says who carries on the work of an organisation that closes. */
export async function nameSuccessorAction(code: string, _: FormState, form: FormData): Promise<FormState> {
  const operator = await requireOperator();
  return submit(
    form,
    NameSuccessor,
    (input) => nameSuccessor(operator, code, input),
    `/operator/organisations/${encodeURIComponent(code)}?done=successor`,
  );
}
