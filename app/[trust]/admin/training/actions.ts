"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AcceptProposal, acceptProposal } from "@/lib/training/accept-proposal.ts";

/** An admin puts the proposed training on a list that is empty. */
export async function acceptProposalAction(trust: string, _: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(form, AcceptProposal, () => acceptProposal(actor), `/${trust}/admin/training?done=proposed`);
}
