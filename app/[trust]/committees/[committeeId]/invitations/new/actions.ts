"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { InvitePartners } from "@/lib/invitations/invite-partners.ts";
import { inviteToCommittee } from "@/lib/invitations/invite-to-committee.ts";

/** A manager gives partners a seat on a committee. */
export async function inviteToCommitteeAction(
  trust: string,
  committeeId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    InvitePartners,
    (input) => inviteToCommittee(actor, committeeId, input),
    ({ already }) =>
      `/${trust}/committees/${committeeId}?done=invited${already.length > 0 ? `&already=${already.join(",")}` : ""}`,
  );
}
