"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AnswerSponsorship, answerSponsorship } from "@/lib/readiness/answer-sponsorship.ts";

/** A sponsor answers whether they are the sponsor of partners. */
export async function acceptanceAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerSponsorship,
    (input) => answerSponsorship(actor, input),
    `/${trust}/sponsor?done=answered`,
  );
}
