import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { toDate, today } from "@/lib/time.ts";
import type { CommitteePost } from "@/prisma/generated/enums.ts";

/** Who chairs a committee or is its secretary today. `left` once the trust removed them from its contacts. */
type OfficerSummary = { contactId: string; name: string; jobTitle: string | null; left: boolean };
export type Officers = Record<CommitteePost, OfficerSummary | null>;

/** Today's officers, for a `select`. */
export function todaysOfficers() {
  const day = toDate(today());
  return {
    where: { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
    select: { post: true, contact: { select: { id: true, name: true, jobTitle: true, endedAt: true } } },
  };
}

type Row = {
  post: CommitteePost;
  contact: { id: string; name: string; jobTitle: string | null; endedAt: Date | null };
};

/** Today's officers as readers see them. */
export function toOfficers(rows: Row[]): Officers {
  const officer = (post: CommitteePost) => {
    const contact = rows.find((row) => row.post === post)?.contact;
    if (!contact) return null;
    const { id, endedAt, ...who } = contact;
    return { contactId: id, ...who, left: endedAt !== null };
  };
  return { chair: officer("chair"), secretary: officer("secretary") };
}

/** Refuses somebody who is not among the trust's contacts, or no longer is. */
export async function checkOfficer(
  tx: TrustTransaction,
  trustId: string,
  contactId: string | null,
  field: string,
): Promise<void> {
  if (contactId === null) return;
  const contact = await tx.contact.findFirst({
    where: { trustId, id: contactId, endedAt: null },
    select: { id: true },
  });
  if (!contact) throw new Refusal("This contact is no longer there. Choose another.", { field });
}
