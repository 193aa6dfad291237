import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";

/** Refuses a contact who is not the trust's, or who has ended, unless they are named already. */
export async function checkContact(
  tx: TrustTransaction,
  trustId: string,
  contactId: string | null,
  already: string | null = null,
): Promise<void> {
  if (contactId === null || contactId === already) return;
  const contact = await tx.contact.findFirst({
    where: { trustId, id: contactId, endedAt: null },
    select: { id: true },
  });
  if (!contact) throw new Refusal("This contact is no longer there. Choose another.", { field: "contactId" });
}
