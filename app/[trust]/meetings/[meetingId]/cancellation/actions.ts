"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { CancelMeeting, cancelMeeting } from "@/lib/meetings/cancel-meeting.ts";

/** Cancels a meeting. */
export async function cancelMeetingAction(
  trust: string,
  meetingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    CancelMeeting,
    (input) => cancelMeeting(actor, meetingId, input),
    `/${trust}/meetings/${meetingId}?done=cancelled`,
  );
}
