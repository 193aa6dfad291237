import type { NewMessage } from "@/lib/messages/queue-message.ts";

type Change = { actionId: string; partner: string; by: string };

/** To whoever is to do it, that they are. */
export function givenMessage(to: string, { actionId, partner, by }: Change): NewMessage {
  return {
    to,
    kind: "action_given",
    subject: "Something you are to do",
    body: `${by} wrote down what was agreed with ${partner}, and that you do it. If that is not right, say so there.`,
    path: `actions/${actionId}`,
  };
}

/** To those it concerns, that something about it is new. `what` is a whole sentence. */
export function changedMessages(
  to: readonly string[],
  { actionId, partner, what }: { actionId: string; partner: string; what: string },
): NewMessage[] {
  return [...new Set(to)].map((each) => ({
    to: each,
    kind: "action_changed",
    subject: `What was agreed with ${partner}`,
    body: `${what} Read it there.`,
    path: `actions/${actionId}`,
  }));
}
