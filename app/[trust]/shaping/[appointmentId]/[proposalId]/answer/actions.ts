"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AnswerProposal, answerProposal } from "@/lib/shaping/answer-proposal.ts";

/** Answers a proposed change to a role. */
export async function answerProposalAction(
  trust: string,
  appointmentId: string,
  proposalId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AnswerProposal,
    (input) => answerProposal(actor, appointmentId, proposalId, input),
    `/${trust}/shaping/${appointmentId}/${proposalId}?done=answered`,
  );
}
