import type { NewMessage } from "@/lib/messages/queue-message.ts";

type About = { appointmentId: string; proposalId: string; by: string };

/** To those on the other side, that a change to a role is proposed. */
export function proposedMessages(
  to: readonly string[],
  { appointmentId, proposalId, by, partner }: About & { partner: string },
): NewMessage[] {
  return to.map((each) => ({
    to: each,
    kind: "role_proposed",
    subject: "A change to a role is proposed",
    body: `${by} proposes a change to the role of ${partner}. Read it there, and answer.`,
    path: `shaping/${appointmentId}/${proposalId}`,
  }));
}

/** To those it concerns, what became of a proposal. `what` is a whole sentence. */
export function answeredMessages(
  to: readonly string[],
  { appointmentId, proposalId, what }: Omit<About, "by"> & { what: string },
): NewMessage[] {
  return to.map((each) => ({
    to: each,
    kind: "role_proposal_answered",
    subject: "A change to a role that was proposed",
    body: `${what} Read it there.`,
    path: `shaping/${appointmentId}/${proposalId}`,
  }));
}
