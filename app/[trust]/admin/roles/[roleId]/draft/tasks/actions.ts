"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChooseTasks, chooseTasks } from "@/lib/roles/choose-tasks.ts";

/** An admin saves which tasks belong to the role. */
export async function chooseTasksAction(
  trust: string,
  roleId: string,
  versionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChooseTasks,
    (input) => chooseTasks(actor, versionId, input),
    `/${trust}/admin/roles/${roleId}/draft`,
  );
}
