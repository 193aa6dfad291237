import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";

export type ContactToChoose = { id: string; name: string; jobTitle: string | null };

/** Every contact a task can name, for the trust's admin and managers. */
export async function listContactsToChoose(actor: Member): Promise<ContactToChoose[]> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "contact:read", {});
    return tx.contact.findMany({
      where: { trustId: actor.trustId, endedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, jobTitle: true },
    });
  });
}
