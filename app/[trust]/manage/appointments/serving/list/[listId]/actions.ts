"use server";

import { ConfirmServingList, confirmServingList } from "@/lib/before/confirm-serving-list.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** A manager has looked at a list, and brings in the partners on it. */
export async function confirmListAction(
  trust: string,
  listId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ConfirmServingList,
    (input) => confirmServingList(actor, listId, input),
    `/${trust}/manage/appointments/serving/list/${listId}?done=used`,
  );
}
