import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type PublishHandbook, publishHandbook } from "@/lib/handbook/publish-handbook.ts";
import { readHandbook, readHandbookDraft } from "@/lib/handbook/read-handbook.ts";
import { addPage } from "@/lib/handbook/write-pages.ts";

/** A page of the handbook; returns its id. */
export async function newPage(admin: Member, title = "Welcome", body = "Thank you."): Promise<string> {
  const id = randomUUID();
  await addPage(admin, { id, title, body });
  return id;
}

/** What publishing what is there now sends. */
export async function publishing(
  admin: Member,
  change: Partial<PublishHandbook> = {},
): Promise<PublishHandbook> {
  const { last, seen } = await readHandbookDraft(admin);
  return {
    id: randomUUID(),
    after: last?.number ?? 0,
    seen,
    kind: "pages",
    link: null,
    linkDatedOn: null,
    whatChanged: "It is new.",
    ...change,
  };
}

/** Publishes the pages as they are; returns the version's id and that of its first page. */
export async function publishedHandbook(admin: Member): Promise<{ version: string; page: string }> {
  const input = await publishing(admin);
  await publishHandbook(admin, input);
  const { version } = await readHandbook(admin);
  return { version: input.id, page: version?.pages[0]?.id ?? "" };
}

/** A handbook of one page that is published, another page that is being written, and a word of the glossary. */
export async function handbookOf(admin: Member) {
  const handbookPage = await newPage(admin);
  const { version: handbook, page: publishedPage } = await publishedHandbook(admin);
  return { handbookPage, handbook, publishedPage };
}
