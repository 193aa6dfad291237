"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { RecordReplies, recordReplies } from "@/lib/replies/record-replies.ts";

/** A manager records what partners told them by phone, by letter or in person. */
export async function recordRepliesAction(
  trust: string,
  meetingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordReplies,
    (input) => recordReplies(actor, meetingId, input),
    `/${trust}/meetings/${meetingId}?done=replies`,
  );
}
