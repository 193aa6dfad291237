import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { contactFields } from "@/lib/contacts/contact-fields.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";

export const ChangeContact = z.object({ revision, ...contactFields });
export type ChangeContact = z.output<typeof ChangeContact>;

/**
 * Changes who a contact is or how to reach them, for the admin of a trust. Throws `NotFound`; refuses one who has
 * ended, and a change drawn from an older revision.
 */
export async function changeContact(actor: Member, contactId: string, input: ChangeContact): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const read = () => tx.contact.findUnique({ where: { trustId_id: { trustId, id: contactId } } });
    const contact = isId(contactId) ? await read() : null;
    if (!contact) throw new NotFound();
    authorise(actor, "contact:write", {});
    if (contact.endedAt) throw new Refusal("This contact was removed, so it can no longer change.");
    const { revision: from, ...details } = input;
    const { count } = await tx.contact.updateMany({
      where: { trustId, id: contactId, revision: from, endedAt: null },
      data: { ...details, revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(await read(), details);
    await audit(tx, actor, "contact:changed", { kind: "contact", id: contactId });
  });
}
