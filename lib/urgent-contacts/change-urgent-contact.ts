import type { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { revisionOrNone } from "@/lib/form-fields.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { now } from "@/lib/time.ts";
import { UrgentContactFields, type UrgentContactKind } from "@/lib/urgent-contacts/urgent-contact-fields.ts";

export const ChangeUrgentContact = UrgentContactFields.safeExtend({ revision: revisionOrNone });
export type ChangeUrgentContact = z.output<typeof ChangeUrgentContact>;

/**
 * Gives one of a trust's contacts for urgent concerns, or changes it, for its admin. Sent twice, it is done once.
 * Refuses a change drawn from an older revision, and the second of two who give the first at once.
 */
export async function changeUrgentContact(
  actor: Member,
  kind: UrgentContactKind,
  input: ChangeUrgentContact,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "urgent-contact:write", {});
    const { trustId } = actor;
    const { revision: from, ...details } = input;
    const row = { ...details, changedAt: now() };
    const { count } =
      from === 0
        ? await tx.urgentContact.createMany({ data: { trustId, kind, ...row }, skipDuplicates: true })
        : await tx.urgentContact.updateMany({
            where: { trustId, kind, revision: from },
            data: { ...row, revision: { increment: 1 } },
          });
    if (count === 0) {
      const there = await tx.urgentContact.findUnique({ where: { trustId_kind: { trustId, kind } } });
      return refuseUnlessAlreadySo(there, details);
    }
    const verb = from === 0 ? "given" : "changed";
    await audit(tx, actor, `urgent-contact:${verb}-${kind}`, { kind: "trust", id: trustId });
  });
}
