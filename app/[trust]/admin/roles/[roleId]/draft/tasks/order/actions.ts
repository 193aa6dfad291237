"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { chooseTasks, OrderTasks } from "@/lib/roles/choose-tasks.ts";

/** An admin saves the order in which partners read their tasks. */
export async function orderTasksAction(
  trust: string,
  roleId: string,
  versionId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    OrderTasks,
    (input) => chooseTasks(actor, versionId, input),
    `/${trust}/admin/roles/${roleId}/draft/tasks`,
  );
}
