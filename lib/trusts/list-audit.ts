import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { loadAuditNames } from "@/lib/trusts/audit-names.ts";
import { auditSentence } from "@/lib/trusts/audit-words.ts";

export type AuditLine = { id: string; at: Date; sentence: string };

/** Who did what at this trust, newest first, fifty a page, for its admin. Names are as they are today. */
export async function listAudit(actor: Member, page: number): Promise<Paged<AuditLine>> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "audit:read", {});
    const where = { trustId: actor.trustId };
    const { read, ...at } = rowsOf(page, await tx.auditEntry.count({ where }));
    const entries = await tx.auditEntry.findMany({
      where,
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: {
        id: true,
        at: true,
        actorKind: true,
        actorId: true,
        action: true,
        subjectKind: true,
        subjectId: true,
      },
      ...read,
    });
    const names = await loadAuditNames(tx, actor.trustId, entries);
    const rows = entries.map((entry) => ({
      id: entry.id,
      at: entry.at,
      sentence: auditSentence({
        action: entry.action,
        who: names.who(entry),
        about: names.about(entry),
      }),
    }));
    return { rows, ...at };
  });
}
