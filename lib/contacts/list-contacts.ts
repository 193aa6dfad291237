import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import type { ContactPurpose } from "@/prisma/generated/enums.ts";

export type ContactSummary = {
  id: string;
  name: string;
  jobTitle: string | null;
  purpose: ContactPurpose;
  email: string | null;
  phone: string | null;
};

/** Everybody partners may need to reach, by name, for the trust's admin and managers. Without those who ended. */
export async function listContacts(actor: Member, page: number): Promise<Paged<ContactSummary>> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "contact:read", {});
    const where = { trustId: actor.trustId, endedAt: null };
    const { read, ...at } = rowsOf(page, await tx.contact.count({ where }));
    const rows = await tx.contact.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, jobTitle: true, purpose: true, email: true, phone: true },
      ...read,
    });
    return { rows, ...at };
  });
}
