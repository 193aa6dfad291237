"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { ChangeMeeting, changeMeeting } from "@/lib/meetings/change-meeting.ts";

/** Changes or moves a meeting. */
export async function changeMeetingAction(
  trust: string,
  meetingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    ChangeMeeting,
    (input) => changeMeeting(actor, meetingId, input),
    `/${trust}/meetings/${meetingId}?done=changed`,
  );
}
