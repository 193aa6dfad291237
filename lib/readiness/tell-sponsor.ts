import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";

/** Asks somebody who was just named sponsor whether they accept. */
export async function tellSponsor(tx: TrustTransaction, actor: Member, membershipId: string): Promise<void> {
  const by = await nameOf(tx, actor.trustId, actor.membershipId);
  await queueMessages(tx, actor, [
    {
      to: membershipId,
      kind: "sponsor_named",
      subject: "Will you be the sponsor of partners?",
      body: `${by} named you the sponsor of Patient Safety Partners. Read what that means, and answer.`,
      path: "sponsor/acceptance",
    },
  ]);
}
