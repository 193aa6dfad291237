"use server";

import { ChangeCommittee, changeCommittee } from "@/lib/committees/change-committee.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Changes what the register says of a committee. */
export async function changeCommitteeAction(
  trust: string,
  committeeId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeCommittee,
    (input) => changeCommittee(actor, committeeId, input),
    `/${trust}/committees/${committeeId}?done=changed`,
  );
}
