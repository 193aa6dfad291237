import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit, auditEach } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, formId, revision } from "@/lib/form-fields.ts";
import { holdHandbook, loadPages } from "@/lib/handbook/hold-handbook.ts";
import { pageFields } from "@/lib/handbook/page-fields.ts";
import { proposedPages } from "@/lib/handbook/proposed-pages.ts";
import { isId } from "@/lib/ids.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { takeProposal } from "@/lib/take-proposal.ts";
import { now } from "@/lib/time.ts";

/**
 * Takes over the proposed outline as the pages of a handbook that has none, in one step, for the trust's admin. Partners
 * see nothing before it is published. Accepted twice, or by two at once, it is there once.
 */
export async function acceptOutline(actor: Member): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "handbook:write", {});
    if (!(await proposePages(tx, actor)))
      throw new Refusal("There are pages already. Add to them one by one.");
  });
}

/** The same inside an act that authorises it. False where the trust has pages of its own. */
export async function proposePages(tx: TrustTransaction, actor: Member): Promise<boolean> {
  const { trustId, membershipId } = actor;
  const pages = proposedPages.map(({ key, ...page }, index) => ({
    ...page,
    id: derivedId(trustId, `handbook ${key}`),
    position: index + 1,
  }));
  return takeProposal(tx, trustId, {
    what: "handbook",
    ids: pages.map(({ id }) => id),
    list: () => tx.handbookPage.findMany({ where: { trustId }, take: 200, select: { id: true } }),
    write: async () => {
      await tx.handbookPage.createMany({
        data: pages.map((page) => ({ trustId, ...page, createdAt: now(), createdById: membershipId })),
      });
      await auditEach(
        tx,
        actor,
        "handbook-page:added",
        pages.map(({ id }) => ({ kind: "handbook_page", id })),
      );
    },
  });
}

export const AddPage = z.object({ id: formId, ...pageFields });
export type AddPage = z.output<typeof AddPage>;

/** Adds a page at the end of the handbook, for the trust's admin. Sent twice, there is one. */
export async function addPage(actor: Member, input: AddPage): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "handbook:write", {});
    const { trustId, membershipId } = actor;
    await holdHandbook(tx, trustId);
    const last = await tx.handbookPage.aggregate({ where: { trustId }, _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    const { count } = await tx.handbookPage.createMany({
      data: { trustId, ...input, position, createdAt: now(), createdById: membershipId },
      skipDuplicates: true,
    });
    if (count === 0) return;
    await audit(tx, actor, "handbook-page:added", { kind: "handbook_page", id: input.id });
  });
}

export const ChangePage = z.object({ revision, ...pageFields });
export type ChangePage = z.output<typeof ChangePage>;

/**
 * Changes what a page says, for the trust's admin; partners read it once it is published. Throws `NotFound`; refuses a page
 * that was removed, and a change drawn from an older revision.
 */
export async function changePage(actor: Member, pageId: string, input: ChangePage): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    await holdHandbook(tx, trustId);
    const page = await findPage(tx, trustId, pageId);
    authorise(actor, "handbook:write", {});
    if (page.endedAt) throw new Refusal("This page was removed, so it can no longer change.");
    const { revision: from, ...details } = input;
    const { count } = await tx.handbookPage.updateMany({
      where: { trustId, id: pageId, revision: from, endedAt: null },
      data: { ...details, revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(await findPage(tx, trustId, pageId), details);
    await audit(tx, actor, "handbook-page:changed", { kind: "handbook_page", id: pageId });
  });
}

export const MovePage = z.object({ to: choice(["up", "down"], "where to move it") });
export type MovePage = z.output<typeof MovePage>;

/** Moves a page before the one above it, or after the one below, for the trust's admin. At the end of the list it stays. */
export async function movePage(actor: Member, pageId: string, { to }: MovePage): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    await holdHandbook(tx, trustId);
    await findPage(tx, trustId, pageId);
    authorise(actor, "handbook:write", {});
    const pages = await loadPages(tx, trustId);
    const from = pages.findIndex(({ id }) => id === pageId);
    const page = pages[from];
    const other = pages[from + (to === "up" ? -1 : 1)];
    if (!page || !other) return;
    const [moved] = pages.splice(from, 1);
    if (moved) pages.splice(to === "up" ? from - 1 : from + 1, 0, moved);
    for (const [index, { id, position }] of pages.entries())
      if (position !== index + 1)
        await tx.handbookPage.updateMany({ where: { trustId, id }, data: { position: index + 1 } });
    await audit(tx, actor, "handbook-page:moved", { kind: "handbook_page", id: pageId });
  });
}

/** Takes a page out of the handbook from its next version on, for the trust's admin. Removed already is removed. */
export async function endPage(actor: Member, pageId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    await holdHandbook(tx, trustId);
    await findPage(tx, trustId, pageId);
    authorise(actor, "handbook:write", {});
    const { count } = await tx.handbookPage.updateMany({
      where: { trustId, id: pageId, endedAt: null },
      data: { endedAt: now(), endedById: membershipId, revision: { increment: 1 } },
    });
    if (count === 0) return;
    await audit(tx, actor, "handbook-page:ended", { kind: "handbook_page", id: pageId });
  });
}

async function findPage(tx: TrustTransaction, trustId: string, pageId: string) {
  const page = isId(pageId)
    ? await tx.handbookPage.findUnique({ where: { trustId_id: { trustId, id: pageId } } })
    : null;
  if (!page) throw new NotFound();
  return page;
}
