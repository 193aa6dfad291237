import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { now } from "@/lib/time.ts";

export const MarkMessagesRead = z.object({
  /** The newest message the person saw: what came after it stays unread. */
  upTo: z.iso.datetime("This page is out of date. Go back and open it again"),
});
export type MarkMessagesRead = z.output<typeof MarkMessagesRead>;

/** Marks a person's own messages as read, up to the newest they saw. Again changes nothing. */
export async function markMessagesRead(actor: Member, input: MarkMessagesRead): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "message:read", { membershipId });
    await tx.message.updateMany({
      where: {
        trustId,
        toMembershipId: membershipId,
        readAt: null,
        createdAt: { lte: new Date(input.upTo) },
      },
      data: { readAt: now() },
    });
  });
}
