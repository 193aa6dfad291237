"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { endPage } from "@/lib/handbook/write-pages.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin removes a page from the handbook. */
export async function endPageAction(
  trust: string,
  pageId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => endPage(actor, pageId), `/${trust}/admin/handbook?done=removed`);
}
