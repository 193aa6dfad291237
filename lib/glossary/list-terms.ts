import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

export type Term = { id: string; term: string; meaning: string };

/** The words of a trust's glossary, by the alphabet. For functions that each authorise their own reader. */
export async function listTermsOf(tx: TrustTransaction, trustId: string): Promise<Term[]> {
  const terms = await tx.glossaryTerm.findMany({
    where: { trustId, endedAt: null },
    select: { id: true, term: true, meaning: true },
  });
  return terms.toSorted((a, b) => a.term.localeCompare(b.term, "en-GB"));
}

/** The words that may not be known, for everybody at the trust. */
export async function listTerms(actor: Member): Promise<Term[]> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "glossary:read", {});
    return listTermsOf(tx, actor.trustId);
  });
}

export type TermDetail = Term & { revision: number; endedAt: Date | null };

/** One word as the trust's admin changes it. Throws `NotFound`. */
export async function readTerm(actor: Member, termId: string): Promise<TermDetail> {
  return inTrust(actor, async (tx) => {
    const term = isId(termId)
      ? await tx.glossaryTerm.findUnique({
          where: { trustId_id: { trustId: actor.trustId, id: termId } },
          select: { id: true, term: true, meaning: true, revision: true, endedAt: true },
        })
      : null;
    if (!term) throw new NotFound();
    authorise(actor, "glossary:write", {});
    return term;
  });
}
