"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { endRole } from "@/lib/people/end-role.ts";

/** An admin ends a role that somebody holds. */
export async function endRoleAction(
  trust: string,
  membershipId: string,
  grantId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    z.object({}),
    () => endRole(actor, grantId),
    `/${trust}/admin/people/${membershipId}?done=role-ended`,
  );
}
