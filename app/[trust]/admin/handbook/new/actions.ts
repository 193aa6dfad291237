"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { AddPage, addPage } from "@/lib/handbook/write-pages.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin adds a page to the handbook. */
export async function addPageAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, AddPage, (input) => addPage(actor, input), `/${trust}/admin/handbook?done=added`);
}
