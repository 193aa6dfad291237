import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { acceptTerms } from "@/lib/glossary/write-terms.ts";
import { confirmHandbook, recordHandbook } from "@/lib/handbook/confirm-handbook.ts";
import { type PublishHandbook, publishHandbook } from "@/lib/handbook/publish-handbook.ts";
import { readHandbook, readHandbookDraft } from "@/lib/handbook/read-handbook.ts";
import { acceptOutline, addPage, changePage } from "@/lib/handbook/write-pages.ts";
import { today } from "@/lib/time.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { daysAgo } from "./when.ts";

type Staff = { admin: Member; manager: Member };

/**
 * Harbourside has written its handbook and published it twice: Margaret has read the first version, Arthur was read both,
 * Samuel has read the second, and a page is being written for the third.
 */
export async function seedHarboursideHandbook(
  { admin, manager }: Staff,
  { margaret, samuel, arthur }: Record<"margaret" | "samuel" | "arthur", DemoPartner>,
): Promise<void> {
  await daysAgo(210, () => acceptOutline(admin));
  await daysAgo(210, () => acceptTerms(admin));
  await daysAgo(209, () => publish(admin, { whatChanged: "Our first handbook for partners." }));
  await daysAgo(204, () => confirm(margaret));
  await daysAgo(200, () => readTo(manager, arthur, admin));
  await daysAgo(34, () => sayExpenses(admin));
  await daysAgo(33, () =>
    publish(admin, { whatChanged: "What this trust pays for, and how to claim it, is said now." }),
  );
  await daysAgo(30, () => confirm(samuel));
  await daysAgo(25, () => readTo(manager, arthur, admin));
  await daysAgo(3, () =>
    addPage(admin, {
      id: randomUUID(),
      title: "Finding your way around the hospitals",
      body: "Maps, parking and buses. Still being written.",
    }),
  );
}

/** A partner was read the version in force, and said that they know it. */
async function readTo(manager: Member, { appointmentId }: DemoPartner, admin: Member): Promise<void> {
  await recordHandbook(manager, appointmentId, {
    id: randomUUID(),
    versionId: await inForce(admin),
    how: "in_person",
    happenedOn: today(),
  });
}

/** Fellview has a handbook elsewhere, and points to it. */
export async function seedFellviewHandbook(admin: Member): Promise<void> {
  await daysAgo(70, () =>
    publish(admin, {
      kind: "link",
      link: "https://fellview.example/partners/handbook",
      linkDatedOn: "2025-09-01",
      whatChanged: "The handbook we have used since last year.",
    }),
  );
}

async function publish(admin: Member, change: Partial<PublishHandbook>): Promise<void> {
  const { last, seen } = await readHandbookDraft(admin);
  await publishHandbook(admin, {
    id: randomUUID(),
    after: last?.number ?? 0,
    seen,
    kind: "pages",
    link: null,
    linkDatedOn: null,
    whatChanged: "",
    ...change,
  });
}

async function sayExpenses(admin: Member): Promise<void> {
  const { pages } = await readHandbookDraft(admin);
  const page = pages.find(({ title }) => title.startsWith("Expenses"));
  if (!page) throw new Error("The outline has no page about expenses.");
  await changePage(admin, page.id, {
    revision: page.revision,
    title: page.title,
    body: `${page.body}

Here, travel and the cost of a carer are paid back within a month. Send the form in the papers to your line manager.`,
  });
}

/** A partner says that they have read the version in force. */
export async function confirm({ actor }: DemoPartner): Promise<void> {
  await confirmHandbook(actor, { id: randomUUID(), versionId: await inForce(actor) });
}

async function inForce(actor: Member): Promise<string> {
  const { version } = await readHandbook(actor);
  if (!version) throw new Error("No handbook is published.");
  return version.id;
}
