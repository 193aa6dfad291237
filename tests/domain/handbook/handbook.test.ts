import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { confirmHandbook, recordHandbook } from "@/lib/handbook/confirm-handbook.ts";
import { PublishHandbook, publishHandbook } from "@/lib/handbook/publish-handbook.ts";
import { readHandbook, readHandbookDraft, readPage } from "@/lib/handbook/read-handbook.ts";
import { readPartnerHandbook } from "@/lib/handbook/read-partner-handbook.ts";
import { readPublishedPage } from "@/lib/handbook/read-published-page.ts";
import { acceptOutline, addPage, changePage, endPage, movePage } from "@/lib/handbook/write-pages.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { newPage, publishedHandbook, publishing } from "@/tests/factories/handbook.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { endedFrom, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { admin, manager, partner } = trustA;
  return { trustA, trustB, admin, manager, partner, id: appointmentOf(partner) };
}
const titles = async (admin: Parameters<typeof readHandbookDraft>[0]) =>
  (await readHandbookDraft(admin)).pages.map(({ title }) => title);
const saying = (versionId: string) => ({ id: randomUUID(), versionId });

test("an empty trust takes over the outline in one step, once, and nobody reads it before it is published", async () => {
  const { admin, partner } = await ready();
  await atOnce(4, () => acceptOutline(admin));
  expect(await titles(admin)).toHaveLength(9);
  expect((await readHandbook(partner)).version).toBeNull();
  const { version } = await publishedHandbook(admin);
  expect((await readHandbook(partner)).version).toMatchObject({ id: version, number: 1 });
  expect(await subjectsFor(partner)).toContain("There is a handbook for you");
});

test("whoever has pages of their own is not given the outline", async () => {
  const { admin } = await ready();
  await newPage(admin);
  await expect(acceptOutline(admin)).rejects.toThrow(/pages already/);
});

test("pages are added, put in order, changed and removed; of two changes at once one stands", async () => {
  const { admin } = await ready();
  const [one, two, three] = [
    await newPage(admin, "One"),
    await newPage(admin, "Two"),
    await newPage(admin, "Three"),
  ];
  await addPage(admin, { id: three, title: "Three", body: "Thank you." });
  await movePage(admin, three, { to: "up" });
  await movePage(admin, one, { to: "up" });
  await movePage(admin, two, { to: "down" });
  expect(await titles(admin)).toEqual(["One", "Three", "Two"]);
  const { done, failures } = await atOnce(4, (index) =>
    changePage(admin, one, { revision: 1, title: `First ${index}`, body: "New." }),
  );
  expect(done).toBe(1);
  for (const each of failures) expect(each).toBeInstanceOf(Refusal);
  await endPage(admin, one);
  await endPage(admin, one);
  expect(await titles(admin)).toEqual(["Three", "Two"]);
  await expect(changePage(admin, one, { revision: 3, title: "x", body: "x" })).rejects.toThrow(/removed/);
  expect((await readPage(admin, one)).endedAt).not.toBeNull();
});

test("a version keeps what it said; a newer one asks again; nothing changed is not published", async () => {
  const { admin, partner, id, manager } = await ready();
  const page = await newPage(admin, "Welcome", hostileKept);
  const first = await publishedHandbook(admin);
  await confirmHandbook(partner, saying(first.version));
  await confirmHandbook(partner, saying(first.version));
  expect((await readHandbook(partner)).confirmed).toEqual({ number: 1, on: today() });
  await expect(publishedHandbook(admin)).rejects.toThrow(/Nothing has changed/);

  const { revision } = await readPage(admin, page);
  await changePage(admin, page, { revision, title: "Welcome to you", body: "Shorter." });
  const second = await publishedHandbook(admin);
  expect(await readHandbook(partner)).toMatchObject({ isCurrent: true, confirmed: { number: 1 } });
  expect(await subjectsFor(partner)).toContain("There is a new version of the handbook");
  await expect(confirmHandbook(partner, saying(first.version))).resolves.toBeUndefined();
  expect((await readHandbook(partner, 1)).version?.pages[0]).toMatchObject({ body: hostileKept });
  expect(await readPublishedPage(partner, first.page)).toMatchObject({ number: 1, isCurrent: false });
  expect(await readPublishedPage(partner, second.page)).toMatchObject({
    title: "Welcome to you",
    isCurrent: true,
    previous: null,
    next: null,
  });
  expect((await readPartnerHandbook(manager, id)).confirmed).toMatchObject([{ number: 1, on: today() }]);
  const record = describeRecord(await readMyRecord(partner)).find((each) => each.id === "handbook");
  expect(record?.entries).toHaveLength(1);
});

test("a handbook that was republished meanwhile is not confirmed unseen", async () => {
  const { admin, partner } = await ready();
  const page = await newPage(admin);
  const first = await publishedHandbook(admin);
  await changePage(admin, page, { revision: 1, title: "Welcome", body: "More." });
  await publishedHandbook(admin);
  await expect(confirmHandbook(partner, saying(first.version))).rejects.toThrow(/new version/);
});

test("the trust's handbook elsewhere is a link with its date", async () => {
  const { admin, partner } = await ready();
  const link = "https://trust.example/handbook.pdf";
  await publishHandbook(admin, await publishing(admin, { kind: "link", link, linkDatedOn: "2026-01-05" }));
  expect((await readHandbook(partner)).version).toMatchObject({ link, linkDatedOn: "2026-01-05", pages: [] });
  await expect(
    publishHandbook(admin, await publishing(admin, { kind: "link", link, linkDatedOn: "2026-01-05" })),
  ).rejects.toThrow(/Nothing has changed/);
  const faults = (change: object) =>
    PublishHandbook.safeParse({
      ...{ id: randomUUID(), after: "0", seen: "", kind: "link", link: "", whatChanged: "New." },
      ...change,
    }).error?.issues.map(({ path, message }) => [path.join("."), message]);
  expect(faults({})).toEqual([["link", "Enter the link to your handbook"]]);
  expect(faults({ link, whatChanged: "" })?.[0]?.[0]).toBe("whatChanged");
});

test("an empty handbook, what somebody changed or published meanwhile, and a second sending", async () => {
  const { admin } = await ready();
  await expect(publishHandbook(admin, await publishing(admin))).rejects.toThrow(/no pages yet/);
  await newPage(admin);
  const input = await publishing(admin);
  await newPage(admin, "Another");
  await expect(publishHandbook(admin, input)).rejects.toThrow(/changed the pages/);
  const again = await publishing(admin);
  const { done, failures } = await atOnce(4, (index) =>
    publishHandbook(admin, index < 2 ? again : { ...again, id: randomUUID() }),
  );
  expect(done + failures.length).toBe(4);
  expect((await readHandbook(admin)).versions.map(({ number }) => number)).toEqual([1]);
});

test("for a partner on paper their manager writes it down; nobody for themselves, nobody before it was published", async () => {
  const { trustA, admin, manager, id } = await ready();
  await newPage(admin);
  const { version } = await publishedHandbook(admin);
  const told = { ...saying(version), how: "phone", happenedOn: today() } as const;
  await expect(recordHandbook(manager, id, { ...told, happenedOn: addDays(today(), -1) })).rejects.toThrow(
    /when this version was published/,
  );
  await recordHandbook(manager, id, told);
  expect((await readPartnerHandbook(manager, id)).confirmed).toMatchObject([
    { how: "phone", recordedBy: "Mona Manager" },
  ]);
  expect(await auditOf(trustA.trustId, id)).toContain("handbook:read-phone");
});

test("no role but an admin's writes or publishes, no other trust reads, and an ended role says nothing more", async () => {
  const { trustA, trustB, admin, manager, partner, id } = await ready();
  const page = await newPage(admin);
  const { version, page: published } = await publishedHandbook(admin);
  for (const other of [manager, partner, trustA.sponsor, trustA.mentor]) {
    await expect(readHandbookDraft(other)).rejects.toThrow(NotAllowed);
    await expect(changePage(other, page, { revision: 1, title: "x", body: "x" })).rejects.toThrow(NotAllowed);
    await expect(movePage(other, page, { to: "up" })).rejects.toThrow(NotAllowed);
    await expect(endPage(other, page)).rejects.toThrow(NotAllowed);
  }
  await expect(readPublishedPage(trustB.partner, published)).rejects.toThrow(NotFound);
  await expect(readHandbook(partner, 7)).rejects.toThrow(NotFound);
  const told = { ...saying(version), how: "phone", happenedOn: today() } as const;
  await expect(recordHandbook(trustA.admin, id, told)).rejects.toThrow(NotAllowed);
  await expect(recordHandbook(trustB.manager, id, told)).rejects.toThrow(NotFound);
  await endedFrom(manager, partner);
  const later = new Date(now().getTime() + 2 * 86_400_000);
  await expect(atTime(later, () => confirmHandbook(partner, saying(version)))).rejects.toThrow(/has ended/);
});

test("a partner's home asks them once to read it; the page asks as often for many pages", async () => {
  const { trustA, admin, partner } = await ready();
  await newPage(admin);
  const { version } = await publishedHandbook(admin);
  const asked = async (who = partner) =>
    (await readPartnerHome(who))?.nextThings.find(({ path }) => path === "handbook")?.what;
  expect(await asked()).toBe("Read the handbook");
  await confirmHandbook(partner, saying(version));
  expect(await asked()).toBeUndefined();
  const asks = () => countQueries(() => readHandbook(partner));
  const before = await asks();
  for (const title of ["Two", "Three"]) await newPage(admin, title);
  await publishedHandbook(admin);
  expect(await asks()).toBe(before);
  expect(await asked()).toBe("Read the new version of the handbook");
  const newcomer = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  expect(await asked(newcomer)).toBe("Read the handbook");
});
