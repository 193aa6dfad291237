import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";

/** Where urgent concerns go at this trust, for everybody there: those it has given, in the order they are shown. */
export async function listUrgentContacts(actor: Member): Promise<UrgentContact[]> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "urgent-contact:read", {});
    return loadUrgentContacts(tx, actor.trustId);
  });
}
