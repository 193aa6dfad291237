"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { endTerm } from "@/lib/glossary/write-terms.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin removes a word from the glossary. */
export async function endTermAction(
  trust: string,
  termId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => endTerm(actor, termId), `/${trust}/admin/glossary?done=removed`);
}
