"use server";

import { EndCommittee, endCommittee } from "@/lib/committees/end-committee.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Ends a committee that no longer meets. */
export async function endCommitteeAction(
  trust: string,
  committeeId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    EndCommittee,
    (input) => endCommittee(actor, committeeId, input),
    `/${trust}/committees?done=ended`,
  );
}
