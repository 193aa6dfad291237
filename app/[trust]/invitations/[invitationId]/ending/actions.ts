"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { EndInvitation, endInvitation } from "@/lib/invitations/end-invitation.ts";

/** A manager withdraws an invitation, from a day on. `back` leads to the meeting or committee it was to. */
export async function endInvitationAction(
  trust: string,
  invitationId: string,
  back: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  const to = /^(meetings|committees)\/[0-9a-f-]{36}$/i.test(back) ? back : "committees";
  return submit(
    form,
    EndInvitation,
    (input) => endInvitation(actor, invitationId, input),
    `/${trust}/${to}?done=withdrawn`,
  );
}
