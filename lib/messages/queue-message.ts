import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { leavePausedInPeace } from "@/lib/messages/leave-paused-in-peace.ts";
import { now } from "@/lib/time.ts";
import type { MessageKind } from "@/prisma/generated/enums.ts";

/** What one person is told. `path` is where it leads inside the trust: "partner/role". */
export type NewMessage = { to: string; kind: MessageKind; subject: string; body: string; path: string };

/**
 * Writes messages in the transaction that causes them, so that none is sent for what did not happen and none is
 * forgotten for what did. Their people read them at /[trust]/messages. No sensitive content: what it is about, and where.
 * While somebody's role as partner is paused they are told of the pause and nothing else.
 */
export async function queueMessages(
  tx: TrustTransaction,
  actor: Pick<Member, "trustId">,
  messages: NewMessage[],
): Promise<void> {
  const toBeTold = await leavePausedInPeace(tx, actor, messages);
  if (toBeTold.length === 0) return;
  await tx.message.createMany({
    data: toBeTold.map(({ to, ...message }) => ({
      trustId: actor.trustId,
      toMembershipId: to,
      createdAt: now(),
      ...message,
    })),
  });
}
