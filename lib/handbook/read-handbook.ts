import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { listTermsOf, type Term } from "@/lib/glossary/list-terms.ts";
import { holdHandbook, loadPages } from "@/lib/handbook/hold-handbook.ts";
import { fingerprintOf } from "@/lib/handbook/publish-handbook.ts";
import { isId } from "@/lib/ids.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";

/** A version of the handbook as it is read. */
export type HandbookVersion = {
  id: string;
  number: number;
  publishedAt: Date;
  whatChanged: string;
  /** The trust's own handbook elsewhere, and the date on it; the pages are empty then. */
  link: string | null;
  linkDatedOn: Day | null;
  pages: { id: string; title: string; body: string }[];
};

export type Handbook = {
  trustName: string;
  /** Null while nothing is published. */
  version: HandbookVersion | null;
  /** It is the one in force. */
  isCurrent: boolean;
  /** Every version, latest first. */
  versions: { number: number; publishedAt: Date; whatChanged: string }[];
  /** Of a partner: the last version they said they read, and when. */
  confirmed: { number: number; on: Day } | null;
  terms: Term[];
};

/**
 * The handbook for everybody at the trust: the version in force, or an earlier one by its number, with the words a partner
 * may not know. Throws `NotFound` for a number there never was.
 */
export async function readHandbook(actor: Member, number: number | null = null): Promise<Handbook> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "handbook:read", {});
    const { trustId, appointmentId } = actor;
    const trust = await tx.trust.findUniqueOrThrow({
      where: { id: trustId },
      select: { organisation: { select: { name: true } } },
    });
    const versions = await tx.handbookVersion.findMany({
      where: { trustId },
      orderBy: { number: "desc" },
      select: { number: true, publishedAt: true, whatChanged: true },
    });
    const wanted = number ?? versions[0]?.number ?? null;
    const version = wanted === null ? null : await loadVersion(tx, trustId, wanted);
    if (number !== null && !version) throw new NotFound();
    const confirmation = appointmentId ? await loadConfirmation(tx, trustId, appointmentId) : null;
    return {
      trustName: trust.organisation.name,
      version,
      isCurrent: version !== null && version.number === versions[0]?.number,
      versions,
      confirmed: confirmation,
      terms: await listTermsOf(tx, trustId),
    };
  });
}

async function loadVersion(
  tx: TrustTransaction,
  trustId: string,
  number: number,
): Promise<HandbookVersion | null> {
  const version = await tx.handbookVersion.findUnique({
    where: { trustId_number: { trustId, number } },
    select: {
      id: true,
      number: true,
      publishedAt: true,
      whatChanged: true,
      link: true,
      linkDatedOn: true,
      pages: { orderBy: { position: "asc" }, select: { id: true, title: true, body: true } },
    },
  });
  return version && { ...version, linkDatedOn: version.linkDatedOn && toDay(version.linkDatedOn) };
}

/** The latest version that a partner said they read. */
async function loadConfirmation(tx: TrustTransaction, trustId: string, appointmentId: string) {
  const latest = await tx.handbookConfirmation.findFirst({
    where: { trustId, appointmentId },
    orderBy: { version: { number: "desc" } },
    select: { happenedOn: true, recordedAt: true, version: { select: { number: true } } },
  });
  return (
    latest && {
      number: latest.version.number,
      on: latest.happenedOn ? toDay(latest.happenedOn) : dayOf(latest.recordedAt),
    }
  );
}

export type HandbookDraft = {
  pages: { id: string; title: string; body: string; revision: number }[];
  last: Pick<HandbookVersion, "number" | "publishedAt" | "link" | "linkDatedOn"> | null;
  /** What the pages say now, to be sent back with the yes. */
  seen: string;
};

/** The handbook as it is being written, for the trust's admins. */
export async function readHandbookDraft(actor: Member): Promise<HandbookDraft> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "handbook:write", {});
    const { trustId } = actor;
    await holdHandbook(tx, trustId);
    const pages = await loadPages(tx, trustId);
    const last = await tx.handbookVersion.findFirst({
      where: { trustId },
      orderBy: { number: "desc" },
      select: { number: true, publishedAt: true, link: true, linkDatedOn: true },
    });
    return {
      pages: pages.map(({ position: _, ...page }) => page),
      last: last && { ...last, linkDatedOn: last.linkDatedOn && toDay(last.linkDatedOn) },
      seen: fingerprintOf(pages),
    };
  });
}

export type PageDetail = { id: string; title: string; body: string; revision: number; endedAt: Date | null };

/** One page as an admin changes it. Throws `NotFound`. */
export async function readPage(actor: Member, pageId: string): Promise<PageDetail> {
  return inTrust(actor, async (tx) => {
    const page = isId(pageId)
      ? await tx.handbookPage.findUnique({
          where: { trustId_id: { trustId: actor.trustId, id: pageId } },
          select: { id: true, title: true, body: true, revision: true, endedAt: true },
        })
      : null;
    if (!page) throw new NotFound();
    authorise(actor, "handbook:write", {});
    return page;
  });
}
