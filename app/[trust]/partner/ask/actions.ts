"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { ChooseHelper } from "@/lib/help/ask-for-help.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A partner chooses whom to ask. Nothing is kept: the next page names them again, before anything is sent. */
export async function chooseHelperAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  await requireActor(trust);
  return submit(
    form,
    ChooseHelper,
    async (input) => input,
    ({ kind, question, toId, lateToId }) =>
      `/${trust}/partner/ask/words?${new URLSearchParams({
        kind,
        question: question ?? "",
        to: toId,
        late: lateToId ?? "",
      })}`,
  );
}
