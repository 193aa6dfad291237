"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeWork, changeWork } from "@/lib/work/change-work.ts";

/** Changes what the register says of a piece of work. */
export async function changeWorkAction(
  trust: string,
  workId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeWork,
    (input) => changeWork(actor, workId, input),
    `/${trust}/work/${workId}?done=changed`,
  );
}
