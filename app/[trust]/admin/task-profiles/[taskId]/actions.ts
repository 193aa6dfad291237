"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeTaskProfile, changeTaskProfile } from "@/lib/tasks/change-task-profile.ts";

/** An admin changes a task profile. */
export async function changeTaskProfileAction(
  trust: string,
  taskId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeTaskProfile,
    (input) => changeTaskProfile(actor, taskId, input),
    `/${trust}/admin/task-profiles`,
  );
}
