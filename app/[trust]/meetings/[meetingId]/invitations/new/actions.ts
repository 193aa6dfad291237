"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { InvitePartners } from "@/lib/invitations/invite-partners.ts";
import { inviteToMeeting } from "@/lib/invitations/invite-to-meeting.ts";

/** A manager invites partners to one meeting. */
export async function inviteToMeetingAction(
  trust: string,
  meetingId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    InvitePartners,
    (input) => inviteToMeeting(actor, meetingId, input),
    ({ already }) =>
      `/${trust}/meetings/${meetingId}?done=invited${already.length > 0 ? `&already=${already.join(",")}` : ""}`,
  );
}
