import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type AnswerHelp, answerHelp } from "@/lib/help/answer-help.ts";
import { type AskForHelp, askForHelp } from "@/lib/help/ask-for-help.ts";

/** What asking somebody sends. */
export function asking(toId: string, change: Partial<AskForHelp> = {}): AskForHelp {
  return {
    id: randomUUID(),
    kind: "need_help",
    question: null,
    words: "I do not feel heard at the falls group.",
    toId,
    lateToId: null,
    ...change,
  };
}

/** A partner asks somebody; returns the id of what they asked. */
export async function askedOf(partner: Member, to: Member, lateTo: Member | null = null): Promise<string> {
  const input = asking(to.membershipId, { lateToId: lateTo?.membershipId ?? null });
  await askForHelp(partner, input);
  return input.id;
}

/** What answering sends. */
export function answering(change: Partial<AnswerHelp> = {}): AnswerHelp {
  return {
    id: randomUUID(),
    position: 0,
    kind: "answered",
    words: "I will speak to the chair.",
    answerOn: null,
    ...change,
  };
}

/** Answers what a partner asked. */
export async function answered(by: Member, requestId: string): Promise<void> {
  await answerHelp(by, requestId, answering());
}
