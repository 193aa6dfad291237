import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { now } from "@/lib/time.ts";

/**
 * Ends a contact who has left or changed their work, for the admin of a trust. Published words keep the name, and
 * how to reach them is no longer shown. Ended already is ended. Throws `NotFound`.
 */
export async function endContact(actor: Member, contactId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const where = { trustId: actor.trustId, id: contactId };
    const contact = isId(contactId)
      ? await tx.contact.findUnique({ where: { trustId_id: where }, select: { id: true } })
      : null;
    if (!contact) throw new NotFound();
    authorise(actor, "contact:write", {});
    const { count } = await tx.contact.updateMany({
      where: { ...where, endedAt: null },
      data: { endedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0) return;
    await audit(tx, actor, "contact:ended", { kind: "contact", id: contactId });
  });
}
