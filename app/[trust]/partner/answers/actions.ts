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
      return input;
    },
    // To a place in the page that is open already a browser only scrolls: the address has to be new to be drawn anew.
    ({ id, question }) => `/${trust}/partner/answers?said=${id.slice(0, 8)}#${question}`,
  );
}
