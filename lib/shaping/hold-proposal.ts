import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadProposals } from "@/lib/shaping/load-proposals.ts";

/**
 * A proposal for somebody who is about to say something of it, with all others of the appointment. The appointment is held
 * until the transaction ends: of two at once, the second sees what the first said. Throws `NotFound`.
 */
export async function holdProposal(
  tx: TrustTransaction,
  actor: Member,
  appointmentId: string,
  proposalId: string,
) {
  const two = await holdTheTwo(tx, actor, appointmentId);
  const proposals = await loadProposals(tx, actor.trustId, two.appointment);
  const proposal = proposals.find(({ id }) => id === proposalId);
  if (!proposal) throw new NotFound();
  return { two, proposal, proposals };
}
