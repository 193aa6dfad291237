import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { drawnFrom, formId, optionalText, text } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { saidFor } from "@/lib/one-to-ones/words-of-whom.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { holdProposal } from "@/lib/shaping/hold-proposal.ts";
import { answeredMessages } from "@/lib/shaping/proposal-messages.ts";
import { refuseIfSaidMeanwhile } from "@/lib/shaping/said-meanwhile.ts";
import { writeProposalState } from "@/lib/shaping/write-proposal.ts";

export const TakeBackProposal = z.object({
  id: formId,
  position: drawnFrom,
  because: optionalText(1_000),
  how: whose,
});
export type TakeBackProposal = z.output<typeof TakeBackProposal>;

/**
 * Takes back, for the side that made it, a proposal that nobody has answered. It stays on record as taken back. Sent
 * twice, it is taken back once. Refuses what was answered meanwhile, and a role that is over.
 */
export async function takeBackProposal(
  actor: Member,
  appointmentId: string,
  proposalId: string,
  input: TakeBackProposal,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, proposal } = await holdProposal(tx, actor, appointmentId, proposalId);
    authorise(actor, "proposal:write", two.subject);
    if (proposal.steps.some(({ id }) => id === input.id)) return;
    refuseIfOver(two.appointment);
    refuseIfSaidMeanwhile(proposal, input.position);
    if (proposal.standing.kind !== "waiting") throw new Refusal("This has been answered already.");
    const said = saidFor(proposal.side, two, membershipId, input.how);
    const because = input.because || null;
    await writeProposalState(tx, actor, proposal, { ...said, id: input.id, kind: "taken_back", because });
    await audit(tx, actor, "proposal:taken-back", { kind: "appointment", id: appointmentId });
    const by = await nameOf(tx, trustId, said.saidById);
    const what = `${by} took back the change to a role that was proposed. Nobody need answer it.`;
    await queueMessages(tx, actor, answeredMessages(two.others, { appointmentId, proposalId, what }));
  });
}

export const EndVariation = z.object({
  id: formId,
  position: drawnFrom,
  because: text("why it does not hold any more", 1_000),
  how: whose,
});
export type EndVariation = z.output<typeof EndVariation>;

/**
 * Says, for either side, that what was agreed beside the trust's text does not hold any more, and why. The other side is
 * told; it stays on record. Sent twice, it ends once. Refuses what does not stand, and a role that is over.
 */
export async function endVariation(
  actor: Member,
  appointmentId: string,
  proposalId: string,
  input: EndVariation,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, proposal } = await holdProposal(tx, actor, appointmentId, proposalId);
    authorise(actor, "proposal:write", two.subject);
    if (proposal.steps.some(({ id }) => id === input.id)) return;
    refuseIfOver(two.appointment);
    refuseIfSaidMeanwhile(proposal, input.position);
    if (!proposal.standing.holds) throw new Refusal("This does not stand beside the role at the moment.");
    const said = saidBy(two, membershipId, input.how);
    const { id, because } = input;
    await writeProposalState(tx, actor, proposal, { ...said, id, kind: "ended", because });
    await audit(tx, actor, "proposal:ended", { kind: "appointment", id: appointmentId });
    const by = await nameOf(tx, trustId, said.saidById);
    const what = `${by} wrote down that a change to a role does not hold any more.`;
    await queueMessages(tx, actor, answeredMessages(two.others, { appointmentId, proposalId, what }));
  });
}
