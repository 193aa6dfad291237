"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { acceptOutline, MovePage, movePage } from "@/lib/handbook/write-pages.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** An admin takes over the proposed outline. */
export async function acceptOutlineAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => acceptOutline(actor), `/${trust}/admin/handbook?done=accepted`);
}

/** An admin moves a page up or down. */
export async function movePageAction(
  trust: string,
  pageId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    MovePage,
    (input) => movePage(actor, pageId, input),
    `/${trust}/admin/handbook?done=moved`,
  );
}
