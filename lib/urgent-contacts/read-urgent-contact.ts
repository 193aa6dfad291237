import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { type UrgentContact, urgentContactFields } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { UrgentContactKind } from "@/lib/urgent-contacts/urgent-contact-fields.ts";

export type UrgentContactToChange = {
  /** Null while the trust has not given it. */
  given: UrgentContact | null;
  /** What a change is drawn from; 0 where there is nothing yet. */
  revision: number;
};

/** One contact for urgent concerns as it stands, for the admin who changes it. */
export async function readUrgentContact(
  actor: Member,
  kind: UrgentContactKind,
): Promise<UrgentContactToChange> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "urgent-contact:write", {});
    const row = await tx.urgentContact.findUnique({
      where: { trustId_kind: { trustId: actor.trustId, kind } },
      select: { ...urgentContactFields, revision: true },
    });
    if (!row) return { given: null, revision: 0 };
    const { revision, ...given } = row;
    return { given, revision };
  });
}
