"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeMyProfile, changeMyProfile } from "@/lib/profiles/change-my-profile.ts";

/** A partner says what they bring, and whether fellow partners may see them. */
export async function changeMyProfileAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeMyProfile,
    (input) => changeMyProfile(actor, input),
    `/${trust}/partner/people?done=profile`,
  );
}
