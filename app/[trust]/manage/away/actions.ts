"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { CoverAbsence, coverAbsence } from "@/lib/support/cover-absence.ts";

/** A line manager says when they are away, and who stands in. */
export async function coverAbsenceAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    CoverAbsence,
    (input) => coverAbsence(actor, input),
    `/${trust}/manage/away?done=covered`,
  );
}
