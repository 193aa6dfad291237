import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import type { TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";

type About = { appointmentId: string; measureId: string; saidById: string };

/** Tells the others that words of what success looks like wait for a yes or a no. */
export async function tellAsked(
  tx: TrustTransaction,
  actor: Member,
  two: TheTwo,
  about: About,
): Promise<void> {
  const by = await nameOf(tx, actor.trustId, about.saidById);
  await queueMessages(
    tx,
    actor,
    two.others.map((to) => ({
      to,
      kind: "success_asked",
      subject: "What success looks like: please answer",
      body: `${by} wrote what success looks like in the role of ${two.appointment.membership.name}. Read it there, and say whether you agree.`,
      path: pathOf(about),
    })),
  );
}

/** Tells the others what was said of a measure. `what` follows the name of who said it. */
export async function tellSaid(
  tx: TrustTransaction,
  actor: Member,
  two: TheTwo,
  about: About & { what: string },
): Promise<void> {
  const by = await nameOf(tx, actor.trustId, about.saidById);
  await queueMessages(
    tx,
    actor,
    two.others.map((to) => ({
      to,
      kind: "success_said",
      subject: "What success looks like",
      body: `${by} ${about.what} Read it there.`,
      path: pathOf(about),
    })),
  );
}

function pathOf({ appointmentId, measureId }: About): string {
  return `success/${appointmentId}/${measureId}`;
}
