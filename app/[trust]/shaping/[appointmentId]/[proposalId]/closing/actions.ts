"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import {
  EndVariation,
  endVariation,
  TakeBackProposal,
  takeBackProposal,
} from "@/lib/shaping/close-proposal.ts";

/** Takes back a proposed change that nobody has answered. */
export async function takeBackProposalAction(
  trust: string,
  appointmentId: string,
  proposalId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    TakeBackProposal,
    (input) => takeBackProposal(actor, appointmentId, proposalId, input),
    `/${trust}/shaping/${appointmentId}?done=taken-back`,
  );
}

/** Says that what was agreed beside a role does not hold any more. */
export async function endVariationAction(
  trust: string,
  appointmentId: string,
  proposalId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    EndVariation,
    (input) => endVariation(actor, appointmentId, proposalId, input),
    `/${trust}/shaping/${appointmentId}?done=ended`,
  );
}
