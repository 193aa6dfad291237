import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { now } from "@/lib/time.ts";
import type { MessageKind } from "@/prisma/generated/enums.ts";

/** What one person is told. `path` is where it leads inside the trust: "partner/role". */
export type NewMessage = { to: string; kind: MessageKind; subject: string; body: string; path: string };

/**
 * Writes messages in the transaction that causes them, so that none is sent for what did not happen and none is
 * forgotten for what did. Their people read them at /[trust]/messages. No sensitive content: what it is about, and where.
 */
export async function queueMessages(
  tx: TrustTransaction,
  actor: Member,
  messages: NewMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  await tx.message.createMany({
    data: messages.map(({ to, ...message }) => ({
      trustId: actor.trustId,
      toMembershipId: to,
      createdAt: now(),
      ...message,
    })),
  });
}
