"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { ChangePage, changePage } from "@/lib/handbook/write-pages.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin changes what a page of the handbook says. */
export async function changePageAction(
  trust: string,
  pageId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangePage,
    (input) => changePage(actor, pageId, input),
    `/${trust}/admin/handbook?done=changed`,
  );
}
