import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalDate, optionalLink, text } from "@/lib/form-fields.ts";
import { holdHandbook, loadPages } from "@/lib/handbook/hold-handbook.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { type Day, now, toDate, toDay, today } from "@/lib/time.ts";

export const PublishHandbook = z
  .object({
    id: formId,
    /** The number of the version in force when the page was opened; 0 for none. */
    after: drawnFrom,
    /** What the pages said when the page was opened: nobody publishes what they did not see. */
    seen: z.string().max(100_000),
    kind: choice(["pages", "link"], "what partners read"),
    link: optionalLink(),
    linkDatedOn: optionalDate(),
    whatChanged: text("what changed, for those who read it before", 1_000),
  })
  .superRefine(({ kind, link, linkDatedOn }, { addIssue }) => {
    const wrong = (field: string, message: string) => addIssue({ code: "custom", path: [field], message });
    if (kind === "link" && !link) wrong("link", "Enter the link to your handbook");
    if (kind === "link" && linkDatedOn && linkDatedOn > today())
      wrong("linkDatedOn", "Enter a date that is not in the future");
  });
export type PublishHandbook = z.output<typeof PublishHandbook>;

/**
 * Publishes the handbook for the trust's admin: the pages as they are now, or the link to the handbook the trust has
 * elsewhere. It is the next version; every partner is told, and asked to say that they read it. Sent twice, it is published
 * once. Refuses a handbook without pages, one in which nothing changed, and what somebody changed or published meanwhile.
 */
export async function publishHandbook(actor: Member, input: PublishHandbook): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "handbook:publish", {});
    await holdHandbook(tx, trustId);
    if ((await tx.handbookVersion.count({ where: { trustId, id: input.id } })) > 0) return;
    const last = await loadLast(tx, trustId);
    if ((last?.number ?? 0) !== input.after)
      throw new Refusal(
        `Somebody has published version ${last?.number} meanwhile. Read it first. What you typed is still here.`,
        { current: { after: String(last?.number ?? 0) } },
      );
    const pages = input.kind === "pages" ? await loadPages(tx, trustId) : [];
    if (input.kind === "pages") {
      if (pages.length === 0) throw new Refusal("There are no pages yet. Write one first.");
      if (fingerprintOf(pages) !== input.seen)
        throw new Refusal(
          "Somebody changed the pages after you opened this one. Read them once more, then publish them if they are right.",
          { current: { seen: fingerprintOf(pages) } },
        );
    }
    const link = input.kind === "link" ? input.link : null;
    const linkDatedOn = link ? input.linkDatedOn : null;
    if (last && isSame(last, { link, linkDatedOn, pages }))
      throw new Refusal("Nothing has changed since the last version, so there is nothing to publish.");
    await tx.handbookVersion.create({
      data: {
        trustId,
        id: input.id,
        number: input.after + 1,
        link,
        linkDatedOn: linkDatedOn && toDate(linkDatedOn),
        whatChanged: input.whatChanged,
        publishedAt: now(),
        publishedById: membershipId,
      },
    });
    await tx.publishedPage.createMany({
      data: pages.map(({ title, body }, index) => ({
        trustId,
        versionId: input.id,
        title,
        body,
        position: index + 1,
      })),
    });
    await audit(tx, actor, "handbook:published", { kind: "handbook_version", id: input.id });
    const partners = await tx.appointment.findMany({
      where: { trustId, ...currentAppointment() },
      select: { membershipId: true },
    });
    await queueMessages(
      tx,
      actor,
      partners.map(({ membershipId: to }) => ({
        to,
        kind: "handbook_published" as const,
        subject: input.after === 0 ? "There is a handbook for you" : "There is a new version of the handbook",
        body: "Please read it, and say that you did.",
        path: "handbook",
      })),
    );
  });
}

type Words = { title: string; body: string };

/** What pages say, in their order, in a form that is the same for the same words. */
export function fingerprintOf(pages: readonly (Words & { id: string; revision: number })[]): string {
  return pages.map(({ id, revision }) => `${id}:${revision}`).join(" ");
}

async function loadLast(tx: TrustTransaction, trustId: string) {
  const last = await tx.handbookVersion.findFirst({
    where: { trustId },
    orderBy: { number: "desc" },
    select: {
      number: true,
      link: true,
      linkDatedOn: true,
      pages: { orderBy: { position: "asc" }, select: { title: true, body: true } },
    },
  });
  return last && { ...last, linkDatedOn: last.linkDatedOn && toDay(last.linkDatedOn) };
}

type Content = { link: string | null; linkDatedOn: Day | null; pages: readonly Words[] };

function isSame(last: Content, next: Content): boolean {
  const words = ({ link, linkDatedOn, pages }: Content) =>
    JSON.stringify([link, linkDatedOn, pages.map(({ title, body }) => [title, body])]);
  return words(last) === words(next);
}
