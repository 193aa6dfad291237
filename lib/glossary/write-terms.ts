import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit, auditEach } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId, line, revision, text } from "@/lib/form-fields.ts";
import { proposedTerms } from "@/lib/glossary/proposed-terms.ts";
import { isId } from "@/lib/ids.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { takeProposal } from "@/lib/take-proposal.ts";
import { now } from "@/lib/time.ts";

const termFields = { term: line("the word", 80), meaning: text("what it means", 1_000) };

/** Takes over the proposed words where a trust's glossary is empty, in one step, for its admin. Accepted twice, once. */
export async function acceptTerms(actor: Member): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "glossary:write", {});
    if (!(await proposeTerms(tx, actor)))
      throw new Refusal("There are words already. Add to them one by one.");
  });
}

/** The same inside an act that authorises it. False where the trust has words of its own. */
export async function proposeTerms(tx: TrustTransaction, actor: Member): Promise<boolean> {
  const { trustId, membershipId } = actor;
  const terms = proposedTerms.map(([term, meaning]) => ({
    id: derivedId(trustId, `term ${term}`),
    term,
    meaning,
  }));
  return takeProposal(tx, trustId, {
    what: "glossary",
    ids: terms.map(({ id }) => id),
    list: () => tx.glossaryTerm.findMany({ where: { trustId }, take: 500, select: { id: true } }),
    write: async () => {
      await tx.glossaryTerm.createMany({
        data: terms.map((each) => ({ trustId, ...each, createdAt: now(), createdById: membershipId })),
      });
      await auditEach(
        tx,
        actor,
        "glossary-term:added",
        terms.map(({ id }) => ({ kind: "glossary_term", id })),
      );
    },
  });
}

export const AddTerm = z.object({ id: formId, ...termFields });
export type AddTerm = z.output<typeof AddTerm>;

/** Adds a word to the glossary, for the trust's admin. Sent twice, there is one. Refuses a word that is there. */
export async function addTerm(actor: Member, input: AddTerm): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "glossary:write", {});
    const { trustId, membershipId } = actor;
    await holdGlossary(tx, trustId);
    if ((await tx.glossaryTerm.count({ where: { trustId, id: input.id } })) > 0) return;
    await refuseIfThere(tx, trustId, input.term, input.id);
    const { count } = await tx.glossaryTerm.createMany({
      data: { trustId, ...input, createdAt: now(), createdById: membershipId },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await audit(tx, actor, "glossary-term:added", { kind: "glossary_term", id: input.id });
  });
}

export const ChangeTermWords = z.object({ revision, ...termFields });
export type ChangeTermWords = z.output<typeof ChangeTermWords>;

/**
 * Changes a word or what it means, for the trust's admin. Throws `NotFound`; refuses one that was removed, a word that is
 * there already, and a change drawn from an older revision.
 */
export async function changeTermWords(actor: Member, termId: string, input: ChangeTermWords): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    await holdGlossary(tx, trustId);
    const term = await findTerm(tx, trustId, termId);
    authorise(actor, "glossary:write", {});
    if (term.endedAt) throw new Refusal("This word was removed, so it can no longer change.");
    const { revision: from, ...details } = input;
    await refuseIfThere(tx, trustId, details.term, termId);
    const { count } = await tx.glossaryTerm.updateMany({
      where: { trustId, id: termId, revision: from, endedAt: null },
      data: { ...details, revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(await findTerm(tx, trustId, termId), details);
    await audit(tx, actor, "glossary-term:changed", { kind: "glossary_term", id: termId });
  });
}

/** Takes a word out of the glossary, for the trust's admin. Removed already is removed. */
export async function endTerm(actor: Member, termId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    await findTerm(tx, trustId, termId);
    authorise(actor, "glossary:write", {});
    const { count } = await tx.glossaryTerm.updateMany({
      where: { trustId, id: termId, endedAt: null },
      data: { endedAt: now(), endedById: membershipId, revision: { increment: 1 } },
    });
    if (count === 0) return;
    await audit(tx, actor, "glossary-term:ended", { kind: "glossary_term", id: termId });
  });
}

/** One writer of the glossary at a time, so that no word comes in twice. */
async function holdGlossary(tx: TrustTransaction, trustId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('glossary ' || ${trustId}, 0))`;
}

async function refuseIfThere(
  tx: TrustTransaction,
  trustId: string,
  term: string,
  butId: string,
): Promise<void> {
  const there = await tx.glossaryTerm.count({
    where: { trustId, endedAt: null, id: { not: butId }, term: { equals: term, mode: "insensitive" } },
  });
  if (there > 0) throw new Refusal("This word is in the glossary already", { field: "term" });
}

async function findTerm(tx: TrustTransaction, trustId: string, termId: string) {
  const term = isId(termId)
    ? await tx.glossaryTerm.findUnique({ where: { trustId_id: { trustId, id: termId } } })
    : null;
  if (!term) throw new NotFound();
  return term;
}
