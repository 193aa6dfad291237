"use server";

import { AgreeRole, agreeRole } from "@/lib/appointments/agree-role.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A partner agrees the version they were shown. */
export async function agreeRoleAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, AgreeRole, (input) => agreeRole(actor, input), `/${trust}/partner?done=agreed`);
}
