import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";

export type MessageSummary = {
  id: string;
  subject: string;
  body: string;
  /** Where it leads inside the trust: "partner/role". */
  path: string;
  createdAt: Date;
  isRead: boolean;
};

const pageSize = 20;

/** A person's own messages at one trust, newest first, twenty a page. The database shows nobody else's. */
export async function listMessages(
  actor: Member,
  page = 1,
): Promise<{ messages: MessageSummary[]; unread: number; page: number; pages: number }> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "message:read", { membershipId: actor.membershipId });
    const where = { trustId: actor.trustId, toMembershipId: actor.membershipId };
    const count = await tx.message.count({ where });
    const unread = await tx.message.count({ where: { ...where, readAt: null } });
    const pages = Math.max(1, Math.ceil(count / pageSize));
    const wanted = Math.min(Math.max(1, page), pages);
    const messages = await tx.message.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (wanted - 1) * pageSize,
      take: pageSize,
      select: { id: true, subject: true, body: true, path: true, createdAt: true, readAt: true },
    });
    return {
      unread,
      page: wanted,
      pages,
      messages: messages.map(({ readAt, ...message }) => ({ ...message, isRead: readAt !== null })),
    };
  });
}
