import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

type Named = { id: string; title: string };
export type PublishedPageDetail = {
  title: string;
  body: string;
  /** Of the version it belongs to. */
  number: number;
  isCurrent: boolean;
  previous: Named | null;
  next: Named | null;
};

/** A page as it was published, for everybody at the trust. Throws `NotFound`. */
export async function readPublishedPage(actor: Member, pageId: string): Promise<PublishedPageDetail> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const page = isId(pageId)
      ? await tx.publishedPage.findUnique({
          where: { trustId_id: { trustId, id: pageId } },
          select: {
            title: true,
            body: true,
            version: {
              select: {
                number: true,
                pages: { orderBy: { position: "asc" }, select: { id: true, title: true } },
              },
            },
          },
        })
      : null;
    if (!page) throw new NotFound();
    authorise(actor, "handbook:read", {});
    const { number, pages } = page.version;
    const at = pages.findIndex(({ id }) => id === pageId);
    const newer = await tx.handbookVersion.count({ where: { trustId, number: { gt: number } } });
    return {
      title: page.title,
      body: page.body,
      number,
      isCurrent: newer === 0,
      previous: pages[at - 1] ?? null,
      next: pages[at + 1] ?? null,
    };
  });
}
