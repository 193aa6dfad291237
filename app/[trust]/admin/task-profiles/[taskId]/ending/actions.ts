"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { endTaskProfile } from "@/lib/tasks/end-task-profile.ts";

/** An admin ends a task profile. */
export async function endTaskProfileAction(
  trust: string,
  taskId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, z.object({}), () => endTaskProfile(actor, taskId), `/${trust}/admin/task-profiles`);
}
