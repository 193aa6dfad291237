"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { InvitePartners } from "@/lib/invitations/invite-partners.ts";
import { askToWork } from "@/lib/work/ask-to-work.ts";

/** A manager asks partners to take part in a piece of work. */
export async function askToWorkAction(
  trust: string,
  workId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    InvitePartners,
    (input) => askToWork(actor, workId, input),
    ({ already }) =>
      `/${trust}/work/${workId}?done=asked${already.length > 0 ? `&already=${already.join(",")}` : ""}`,
  );
}
