import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalDate, optionalText, tickedIds } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { otherSide } from "@/lib/one-to-ones/sides.ts";
import { whose } from "@/lib/one-to-ones/whose-words.ts";
import { saidFor } from "@/lib/one-to-ones/words-of-whom.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { holdProposal } from "@/lib/shaping/hold-proposal.ts";
import type { Proposal } from "@/lib/shaping/load-proposals.ts";
import { answeredMessages } from "@/lib/shaping/proposal-messages.ts";
import { refuseIfSaidMeanwhile } from "@/lib/shaping/said-meanwhile.ts";
import { isSoon, writeProposal, writeProposalState } from "@/lib/shaping/write-proposal.ts";

export const AnswerProposal = z
  .object({
    id: formId,
    position: drawnFrom,
    kind: choice(["accepted", "declined", "suggested_instead"], "your answer"),
    because: optionalText(1_000),
    /** What takes its place, where something else is suggested instead. */
    instead: optionalText(2_000),
    insteadId: formId,
    answerBy: optionalDate(),
    /** What stood before and does not hold any more once this is accepted. */
    replaces: tickedIds(),
    how: whose,
  })
  .superRefine(({ kind, because, instead, answerBy }, { addIssue }) => {
    const lacks = (field: string, message: string) => addIssue({ code: "custom", path: [field], message });
    if (kind === "declined" && !because) lacks("because", "Enter why not");
    if (kind !== "suggested_instead") return;
    if (!instead) lacks("instead", "Enter what you suggest instead");
    if (!answerBy) lacks("answerBy", "Enter by when you would like an answer");
    else if (!isSoon(answerBy)) lacks("answerBy", "Enter a day from today on, within the next year");
  });
export type AnswerProposal = z.output<typeof AnswerProposal>;

const acts = {
  accepted: "accepted",
  declined: "declined",
  suggested_instead: "answered-with-another",
} as const;
const told = {
  accepted: "accepted the change to a role. It stands beside the trust’s text from today.",
  declined: "said no to the change to a role, and why.",
  suggested_instead: "suggested something else instead. It needs an answer.",
} as const;

/**
 * Answers a proposal for the side that did not make it: accepted, declined with a reason, or something else suggested
 * instead, which is a proposal of its own that the other side answers. An accepted one stands beside the trust's text;
 * what it takes the place of ends with it. Who supports a partner can write down what the partner answered. Sent twice, it
 * is answered once. Refuses what was answered or taken back meanwhile, and a role that is over.
 */
export async function answerProposal(
  actor: Member,
  appointmentId: string,
  proposalId: string,
  input: AnswerProposal,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, proposal, proposals } = await holdProposal(tx, actor, appointmentId, proposalId);
    authorise(actor, "proposal:write", two.subject);
    const { id, kind, because, how } = input;
    if (proposal.steps.some((step) => step.id === id)) return;
    refuseIfOver(two.appointment);
    refuseIfSaidMeanwhile(proposal, input.position);
    if (proposal.standing.kind !== "waiting") throw new Refusal("This has been answered already.");
    const said = saidFor(otherSide(proposal.side), two, membershipId, how);
    await writeProposalState(tx, actor, proposal, { ...said, id, kind, because: because || null });
    if (kind === "accepted") {
      for (const replaced of toReplace(proposals, input.replaces))
        await writeProposalState(tx, actor, replaced, {
          ...said,
          kind: "ended",
          because: "A later change took its place.",
        });
    }
    if (kind === "suggested_instead" && input.answerBy) {
      await writeProposal(tx, actor, {
        ...said,
        id: input.insteadId,
        appointmentId,
        words: input.instead,
        answerBy: input.answerBy,
        insteadOfId: proposalId,
      });
    }
    await audit(tx, actor, `proposal:${acts[kind]}`, { kind: "appointment", id: appointmentId });
    const by = await nameOf(tx, trustId, said.saidById);
    await queueMessages(
      tx,
      actor,
      answeredMessages(two.others, {
        appointmentId,
        proposalId: kind === "suggested_instead" ? input.insteadId : proposalId,
        what: `${by} ${told[kind]}`,
      }),
    );
  });
}

/** What stands and was ticked to be replaced. Refuses what does not stand any more. */
function toReplace(proposals: readonly Proposal[], ids: readonly string[]): Proposal[] {
  return [...new Set(ids)].map((id) => {
    const standing = proposals.find((each) => each.id === id && each.standing.holds);
    if (!standing)
      throw new Refusal("What you ticked does not stand any more. Open this page again.", {
        field: "replaces",
      });
    return standing;
  });
}
