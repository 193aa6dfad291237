"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { SayIntroduction, sayIntroduction } from "@/lib/introductions/say-introduction.ts";

/** A partner says whether they have met somebody, or do not need it. */
export async function sayIntroductionAction(
  trust: string,
  introductionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayIntroduction,
    (input) => sayIntroduction(actor, introductionId, input),
    `/${trust}/partner/people?done=said`,
  );
}
