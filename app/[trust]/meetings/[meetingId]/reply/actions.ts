"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { GiveReply, giveReply } from "@/lib/replies/give-reply.ts";

/** A partner says whether they come to a meeting, from its page or from their home. */
export async function giveReplyAction(
  trust: string,
  meetingId: string,
  back: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  const at = back === "home" ? `/${trust}/partner` : `/${trust}/meetings/${meetingId}`;
  return submit(form, GiveReply, (input) => giveReply(actor, meetingId, input), `${at}?done=replied`);
}
