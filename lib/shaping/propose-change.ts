import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { formId, text } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { proposedMessages } from "@/lib/shaping/proposal-messages.ts";
import { askedFor, writeProposal } from "@/lib/shaping/write-proposal.ts";

export const ProposeChange = z.object({
  id: formId,
  words: text("what would change", 2_000),
  answerBy: askedFor,
  how: whose,
});
export type ProposeChange = z.output<typeof ProposeChange>;

/**
 * Proposes, in words, a change to a partner's role: the partner, or who supports them; who supports them can also write
 * down what the partner proposed. The other side is told and answers. Nothing about the role changes before. Sent twice,
 * it is proposed once. Throws `NotFound`; refuses a role that is over.
 */
export async function proposeChange(
  actor: Member,
  appointmentId: string,
  input: ProposeChange,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "proposal:write", two.subject);
    const { id, words, answerBy, how } = input;
    if ((await tx.roleProposal.count({ where: { trustId, id, appointmentId } })) > 0) return;
    refuseIfOver(two.appointment);
    const said = saidBy(two, membershipId, how);
    await writeProposal(tx, actor, { ...said, id, appointmentId, words, answerBy, insteadOfId: null });
    await audit(tx, actor, "proposal:made", { kind: "appointment", id: appointmentId });
    const by = await nameOf(tx, trustId, said.saidById);
    const partner = two.appointment.membership.name;
    await queueMessages(
      tx,
      actor,
      proposedMessages(two.others, { appointmentId, proposalId: id, by, partner }),
    );
  });
}
