import { pairingWords } from "@/lib/appointments/words.ts";
import type { NewMessage } from "@/lib/messages/queue-message.ts";
import type { HeldPairing } from "@/lib/support/hold-pairing.ts";

/**
 * What is told of an answer: a yes to the partner, and either to whoever asked and whoever supports the partner. A
 * partner is not told who said no.
 */
export function pairingAnswerMessages(
  { id, kind, membership, askedById, appointment }: HeldPairing,
  answer: "accepted" | "declined",
  { supporters, actorId }: { supporters: readonly string[]; actorId: string },
): NewMessage[] {
  const partner = appointment.membership.name;
  const as = pairingWords[kind];
  const yes = answer === "accepted";
  const staff = [...new Set([askedById, ...supporters])].filter(
    (each) => each !== actorId && each !== appointment.membershipId,
  );
  return [
    ...(yes
      ? [
          {
            to: appointment.membershipId,
            kind: "pairing_answered" as const,
            subject: `${membership.name} is your ${as}`,
            body: `${membership.name} has said yes to being your ${as}. How to reach them is on your page about your people.`,
            path: "partner/people",
          },
        ]
      : []),
    ...staff.map((to) => ({
      to,
      kind: "pairing_answered" as const,
      subject: yes
        ? `${membership.name} is the ${as} of ${partner}`
        : `${membership.name} cannot be the ${as} of ${partner}`,
      body: yes
        ? `${membership.name} said yes to being the ${as} of ${partner}.`
        : `${membership.name} said no to being the ${as} of ${partner}. Ask somebody else.`,
      path: `manage/partners/${appointment.id}/pairings/${id}`,
    })),
  ];
}
