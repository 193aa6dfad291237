import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { contactFields } from "@/lib/contacts/contact-fields.ts";
import { inTrust } from "@/lib/db.ts";
import { formId } from "@/lib/form-fields.ts";
import { now } from "@/lib/time.ts";

export const AddContact = z.object({ id: formId, ...contactFields });
export type AddContact = z.output<typeof AddContact>;

/**
 * Adds somebody partners may need to reach and who need not sign in, for the admin of a trust. Sent twice, there is
 * still one.
 */
export async function addContact(actor: Member, input: AddContact): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "contact:write", {});
    const { count } = await tx.contact.createMany({
      data: { trustId: actor.trustId, createdAt: now(), ...input },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await audit(tx, actor, "contact:added", { kind: "contact", id: input.id });
  });
}
