"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { WriteTaskProfile, writeTaskProfile } from "@/lib/tasks/write-task-profile.ts";

/** An admin writes a task profile. */
export async function writeTaskProfileAction(
  trust: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    WriteTaskProfile,
    (input) => writeTaskProfile(actor, input),
    `/${trust}/admin/task-profiles`,
  );
}
