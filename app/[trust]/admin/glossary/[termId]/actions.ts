"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { ChangeTermWords, changeTermWords } from "@/lib/glossary/write-terms.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin changes a word of the glossary. */
export async function changeTermWordsAction(
  trust: string,
  termId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeTermWords,
    (input) => changeTermWords(actor, termId, input),
    `/${trust}/admin/glossary?done=changed`,
  );
}
