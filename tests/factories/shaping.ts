import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type AnswerProposal, answerProposal } from "@/lib/shaping/answer-proposal.ts";
import { type ProposeChange, proposeChange } from "@/lib/shaping/propose-change.ts";
import { addDays, today } from "@/lib/time.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

/** What proposing a change sends. */
export function proposing(change: Partial<ProposeChange> = {}): ProposeChange {
  return {
    id: randomUUID(),
    words: "Join the falls group.",
    answerBy: addDays(today(), 14),
    how: "themselves",
    ...change,
  };
}

/** What an answer sends. */
export function answering(change: Partial<AnswerProposal> = {}): AnswerProposal {
  return {
    id: randomUUID(),
    position: 0,
    kind: "accepted",
    because: "",
    instead: "",
    insteadId: randomUUID(),
    answerBy: null,
    replaces: [],
    how: "themselves",
    ...change,
  };
}

/** Somebody proposes a change to the role of a partner; returns its id. */
export async function proposedBy(
  actor: Member,
  partner: Member,
  change: Partial<ProposeChange> = {},
): Promise<string> {
  const input = proposing(change);
  await proposeChange(actor, appointmentOf(partner), input);
  return input.id;
}

/** A change that a partner proposed and their manager accepted; returns its id. */
export async function agreedVariation(manager: Member, partner: Member, words?: string): Promise<string> {
  const id = await proposedBy(partner, partner, words ? { words } : {});
  await answerProposal(manager, appointmentOf(partner), id, answering());
  return id;
}
