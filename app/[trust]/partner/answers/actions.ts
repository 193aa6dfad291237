"use server";

import { SayClarity, sayClarity } from "@/lib/answers/say-clarity.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A partner says whether an answer is clear to them, and stays where it stands. */
export async function sayClarityAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    SayClarity,
    async (input) => {
      await sayClarity(actor, input);
      return input.question;
    },
    (question) => `/${trust}/partner/answers#${question}`,
  );
}
