"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { NameDeputy, nameDeputy } from "@/lib/support/name-deputy.ts";

/** A manager names who stands in for a partner's line manager. */
export async function nameDeputyAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    NameDeputy,
    (input) => nameDeputy(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/people?done=deputy`,
  );
}
