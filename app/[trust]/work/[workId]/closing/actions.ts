"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { CloseWork, closeWork } from "@/lib/work/close-work.ts";

/** Closes a piece of work, with what came of it. */
export async function closeWorkAction(
  trust: string,
  workId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    CloseWork,
    (input) => closeWork(actor, workId, input),
    `/${trust}/work/${workId}?done=closed`,
  );
}
