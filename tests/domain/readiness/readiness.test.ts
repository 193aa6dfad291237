import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { namePerson } from "@/lib/people/name-person.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { AnswerSponsorship, answerSponsorship } from "@/lib/readiness/answer-sponsorship.ts";
import { RecordBriefing, recordBriefing, takeBackBriefing } from "@/lib/readiness/briefings.ts";
import { proposedItems } from "@/lib/readiness/proposed-items.ts";
import {
  listReadinessOwners,
  readOwnSponsorship,
  readReadiness,
  readReadinessItem,
} from "@/lib/readiness/read-readiness.ts";
import { SayItem, sayItem } from "@/lib/readiness/say-item.ts";
import {
  acceptReadiness,
  addReadinessItem,
  changeReadinessItem,
  endReadinessItem,
} from "@/lib/readiness/write-items.ts";
import { listMyTasks } from "@/lib/support/list-my-tasks.ts";
import { addDays, today } from "@/lib/time.ts";
import { listed, sponsoring, stands } from "@/tests/factories/readiness.ts";
import { hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";
import { world } from "@/tests/support/world.ts";

const standingOf = async (actor: Parameters<typeof readReadiness>[0], promise: string) =>
  (await readReadiness(actor)).standings.find((each) => each.promise === promise);

test("an empty trust takes what is proposed in one step, once, and changes it to suit itself", async () => {
  const { trustA } = await world();
  const { admin, manager, sponsor } = trustA;
  expect(await readReadiness(admin)).toMatchObject({ isNew: true, items: [], may: { write: true } });
  await atOnce(4, () => acceptReadiness(admin));
  const { items, isNew } = await readReadiness(sponsor);
  expect(items).toHaveLength(proposedItems.length);
  expect(isNew).toBe(false);
  expect(items.map(({ dueOn }) => dueOn)).toEqual(items.map(({ dueOn }) => dueOn).toSorted());
  expect(items[0]).toMatchObject({ owner: "Ada Admin", kind: null, isLate: false, position: 0 });

  const [first] = items;
  const { id: _, ...wanted } = listed(manager.membershipId, { title: "Agree the days" });
  await changeReadinessItem(admin, first?.id ?? "", { ...wanted, revision: 1 });
  expect(await subjectsFor(manager)).toContain("Something to see to before partners come");
  await expect(
    changeReadinessItem(admin, first?.id ?? "", { ...wanted, title: "Other", revision: 1 }),
  ).rejects.toThrow(/Somebody else changed this/);
  await changeReadinessItem(admin, first?.id ?? "", { ...wanted, revision: 1 });
  expect((await listMyTasks(manager)).prepares).toMatchObject([{ title: "Agree the days", isLate: false }]);
  expect((await readManageHome(manager)).prepares).toEqual([
    { id: first?.id, title: "Agree the days", dueOn: wanted.dueOn },
  ]);

  await atOnce(3, () => endReadinessItem(admin, first?.id ?? ""));
  await expect(changeReadinessItem(admin, first?.id ?? "", { ...wanted, revision: 3 })).rejects.toThrow(
    /taken off/,
  );
  await expect(sayItem(admin, first?.id ?? "", stands())).rejects.toThrow(/taken off/);
  expect((await readReadiness(admin)).items).toHaveLength(proposedItems.length - 1);
  expect(await auditOf(trustA.trustId, first?.id ?? "")).toEqual([
    "readiness:added",
    "readiness:changed",
    "readiness:ended",
  ]);
});

test("who has begun a list of their own is offered no other", async () => {
  const { admin } = (await world()).trustA;
  const input = listed(admin.membershipId);
  await atOnce(3, () => addReadinessItem(admin, input));
  await expect(acceptReadiness(admin)).rejects.toThrow(/a list already/);
  expect((await readReadiness(admin)).items).toHaveLength(1);
});

test("whoever sees to it says how it stands, and what shows it", async () => {
  const { trustA } = await world();
  const { admin, manager, mentor } = trustA;
  const item = listed(manager.membershipId);
  await addReadinessItem(admin, item);
  expect(await standingOf(admin, "time")).toMatchObject({ state: "missing" });
  await sayItem(manager, item.id, stands({ kind: "under_way", words: "" }));
  expect(await standingOf(admin, "time")).toMatchObject({ state: "under_way" });
  const said = stands({ position: 1, words: hostileKept, link: "https://store.example/minutes" });
  await atOnce(4, () => sayItem(manager, item.id, said));
  expect(await standingOf(admin, "time")).toMatchObject({ state: "in_place", restsOn: "shown" });
  expect((await listMyTasks(manager)).prepares).toEqual([]);
  expect((await readManageHome(manager)).prepares).toEqual([]);
  expect(await readReadinessItem(manager, item.id)).toMatchObject({
    kind: "done",
    may: { write: false, say: true },
    said: [{ kind: "under_way" }, { words: hostileKept, by: "Mona Manager" }],
    staff: [],
  });
  await expect(sayItem(admin, item.id, stands({ position: 1 }))).rejects.toThrow(
    /Mona Manager said something/,
  );
  await sayItem(admin, item.id, stands({ position: 2, kind: "reopened" }));
  expect(await standingOf(admin, "time")).toMatchObject({ state: "missing" });
  await expect(sayItem(admin, item.id, stands({ position: 3, kind: "reopened" }))).rejects.toThrow(
    /not done yet/,
  );
  await expect(sayItem(mentor, item.id, stands({ position: 3 }))).rejects.toThrow(NotAllowed);
});

test("done is shown in words or by a link, and not in the future", () => {
  const typed = { id: randomUUID(), position: "0", kind: "done", words: "", link: "", happenedOn: undefined };
  const wrong = SayItem.safeParse(typed).error?.issues.map(({ path }) => path[0]);
  expect(wrong).toContain("happenedOn");
  const [year, month, day] = addDays(today(), 1).split("-");
  const on = (days: object) => SayItem.safeParse({ ...typed, ...days });
  expect(on({ happenedOn: { day, month, year } }).error?.issues[0]?.message).toMatch(/not in the future/);
  const past = { day: "1", month: "3", year: "2026" };
  expect(on({ happenedOn: past }).error?.issues[0]?.message).toMatch(/what shows that it is done/);
  expect(on({ happenedOn: past, kind: "under_way" }).success).toBe(true);
  expect(on({ happenedOn: past, link: "javascript:alert(1)" }).success).toBe(false);
});

test("only staff with a role can be asked to see to something", async () => {
  const { trustA, trustB } = await world();
  const { admin, manager, mentor } = trustA;
  for (const stranger of [mentor.membershipId, trustB.manager.membershipId, randomUUID()])
    await expect(addReadinessItem(admin, listed(stranger))).rejects.toThrow(/staff with a role/);
  expect((await listReadinessOwners(admin)).map(({ name }) => name)).toEqual([
    "Ada Admin",
    "Mona Manager",
    expect.stringContaining("Sponsor"),
  ]);
  await expect(addReadinessItem(manager, listed(manager.membershipId))).rejects.toThrow(NotAllowed);
  await expect(readReadinessItem(trustB.admin, (await withItem(admin)).id)).rejects.toThrow(NotFound);
});

async function withItem(admin: Parameters<typeof addReadinessItem>[0]) {
  const item = listed(admin.membershipId);
  await addReadinessItem(admin, item);
  return item;
}

test("a sponsor accepts once, steps back, and is asked anew when they come back", async () => {
  const { trustA } = await world();
  const { admin, sponsor } = trustA;
  expect(await standingOf(admin, "sponsorship")).toMatchObject({ state: "under_way" });
  const yes = sponsoring();
  await atOnce(4, () => answerSponsorship(sponsor, yes));
  expect(await standingOf(admin, "sponsorship")).toMatchObject({ state: "in_place", restsOn: "shown" });
  expect(await subjectsFor(admin)).toContain("The sponsor of partners");
  const { done, failures } = await atOnce(3, () => answerSponsorship(sponsor, sponsoring()));
  expect(done).toBe(0);
  for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
  await expect(answerSponsorship(sponsor, sponsoring({ position: 1 }))).rejects.toThrow(
    /stands already: accepted/,
  );
  await answerSponsorship(sponsor, sponsoring({ position: 1, kind: "stepped_back", words: hostileKept }));
  expect(await standingOf(admin, "sponsorship")).toMatchObject({ state: "missing" });
  expect((await readReadiness(admin)).sponsors).toMatchObject([{ kind: "stepped_back", words: hostileKept }]);
  await answerSponsorship(sponsor, sponsoring({ position: 2 }));
  expect((await readOwnSponsorship(sponsor)).may).toEqual(["stepped_back"]);

  const [held] = (await readPerson(admin, sponsor.membershipId)).roles;
  await endRole(admin, held?.grantId ?? "");
  expect(await standingOf(admin, "sponsorship")).toMatchObject({
    state: "missing",
    because: expect.stringContaining("left the role"),
  });
  await giveRole(admin, sponsor.membershipId, { id: randomUUID(), role: "sponsor" });
  expect(await subjectsFor(sponsor)).toContain("Will you be the sponsor of partners?");
});

test("whoever is named sponsor is asked, and a no says why", async () => {
  const { admin } = (await world()).trustA;
  const id = randomUUID();
  const reach = { email: null, phone: "01632 960001", reachedBy: "phone", jobTitle: null } as const;
  await namePerson(admin, { id, name: "Nia New", ...reach, roles: ["sponsor"] });
  expect(await subjectsFor({ ...admin, membershipId: id })).toEqual(["Will you be the sponsor of partners?"]);
  const typed = { id: randomUUID(), position: "0", kind: "declined", words: " " };
  expect(AnswerSponsorship.safeParse(typed).error?.issues).toMatchObject([
    { path: ["words"], message: "Enter why" },
  ]);
});

test("a briefing is written down once, and taken back", async () => {
  const { trustA, trustB } = await world();
  const { admin, manager, sponsor } = trustA;
  const item = listed(admin.membershipId, { promise: "preparation" });
  await addReadinessItem(admin, item);
  await sayItem(admin, item.id, stands());
  expect(await standingOf(sponsor, "preparation")).toMatchObject({ state: "under_way" });
  const input = { id: randomUUID(), heldOn: today(), audience: "The board" };
  await atOnce(3, () => recordBriefing(manager, input));
  expect((await readReadiness(sponsor)).briefings).toMatchObject([
    { audience: "The board", by: "Mona Manager" },
  ]);
  expect(await standingOf(sponsor, "preparation")).toMatchObject({ state: "in_place", restsOn: "declared" });
  await expect(takeBackBriefing(trustB.admin, input.id)).rejects.toThrow(NotFound);
  await expect(takeBackBriefing(sponsor, input.id)).rejects.toThrow(NotAllowed);
  await atOnce(3, () => takeBackBriefing(admin, input.id));
  expect(await standingOf(sponsor, "preparation")).toMatchObject({ state: "under_way" });
  expect(await auditOf(trustA.trustId, input.id)).toEqual(["briefing:recorded", "briefing:taken-back"]);
  expect(RecordBriefing.safeParse({ ...input, audience: "…" }).success).toBe(false);
});
