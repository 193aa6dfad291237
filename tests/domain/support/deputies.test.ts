import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { endDeputy } from "@/lib/support/end-deputy.ts";
import { type NameDeputy, nameDeputy } from "@/lib/support/name-deputy.ts";
import { readMyPeople } from "@/lib/support/read-my-people.ts";
import { readPartnerPeople } from "@/lib/support/read-partner-people.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { alsoManager, endedFrom, pausedFrom, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const mel = await alsoManager(trustA.admin, trustA.mentor);
  const sol = await alsoManager(trustA.admin, trustA.sponsor);
  return { trustA, trustB, mel, sol, id: appointmentOf(trustA.partner) };
}

const named = (person: Member, change: Partial<NameDeputy> = {}): NameDeputy => ({
  id: randomUUID(),
  after: null,
  deputyId: person.membershipId,
  startsOn: today(),
  lastDay: null,
  ...change,
});

test("a manager names who stands in; the partner sees who and since when, and all three are told", async () => {
  const { trustA, mel, id } = await ready();
  await nameDeputy(trustA.manager, id, named(mel));
  expect(await readMyPeople(trustA.partner)).toMatchObject({
    lineManager: { name: "Mona Manager" },
    deputies: [{ name: "Mel Mentor", since: today(), lastDay: null, isToCome: false, isManager: true }],
  });
  expect(await subjectsFor(trustA.partner)).toContain("Mel Mentor stands in for your line manager");
  expect(await subjectsFor(mel)).toContain("You stand in for the line manager of Pat Partner");
  expect(await auditOf(trustA.trustId, id)).toContain("deputy:named");
});

test("the line manager is told where another manager names the deputy", async () => {
  const { trustA, mel, sol, id } = await ready();
  await nameDeputy(sol, id, named(mel));
  expect(await subjectsFor(trustA.manager)).toContain(
    "Mel Mentor stands in for you as line manager of Pat Partner",
  );
});

test("a deputy for some days begins and ends by itself", async () => {
  const { trustA, mel, id } = await ready();
  const [startsOn, lastDay] = [addDays(today(), 5), addDays(today(), 10)];
  await nameDeputy(trustA.manager, id, named(mel, { startsOn, lastDay }));
  const deputiesIn = (days: number) =>
    atTime(new Date(now().getTime() + days * 86_400_000), async () =>
      (await readMyPeople(trustA.partner)).deputies.map(({ isToCome }) => isToCome),
    );
  expect(await deputiesIn(0)).toEqual([true]);
  expect(await deputiesIn(5)).toEqual([false]);
  expect(await deputiesIn(10)).toEqual([false]);
  expect(await deputiesIn(11)).toEqual([]);
});

test("another one takes over from a day; the one before stays on record until it, and hears of it", async () => {
  const { trustA, mel, sol, id } = await ready();
  const first = named(mel);
  await nameDeputy(trustA.manager, id, first);
  await nameDeputy(trustA.manager, id, named(sol, { after: first.id, startsOn: addDays(today(), 3) }));
  expect((await readPartnerPeople(trustA.manager, id)).deputies).toMatchObject([
    { name: "Mel Mentor", lastDay: addDays(today(), 2) },
    { name: "Sol Sponsor", since: addDays(today(), 3), isToCome: true },
  ]);
  expect(await subjectsFor(mel)).toContain("You no longer stand in for the line manager of Pat Partner");
});

test("what was only planned gives way", async () => {
  const { trustA, mel, sol, id } = await ready();
  const planned = named(mel, { startsOn: addDays(today(), 20) });
  await nameDeputy(trustA.manager, id, planned);
  await nameDeputy(trustA.manager, id, named(sol, { after: planned.id }));
  expect((await readPartnerPeople(trustA.manager, id)).deputies).toMatchObject([{ name: "Sol Sponsor" }]);
});

test("the line manager, the partner, somebody who manages nobody and another trust's manager are no choice", async () => {
  const { trustA, trustB, id } = await ready();
  const { manager, partner, admin } = trustA;
  for (const person of [manager, trustB.manager, admin])
    await expect(nameDeputy(manager, id, named(person))).rejects.toMatchObject({ field: "deputyId" });
  await giveRole(admin, partner.membershipId, { id: randomUUID(), role: "manager" });
  await expect(nameDeputy(manager, id, named(partner))).rejects.toMatchObject({ field: "deputyId" });
});

test("days in the wrong order, gone by, or too far off are refused beside their box", async () => {
  const { trustA, mel, sol, id } = await ready();
  const refused = (change: Partial<NameDeputy>, field: string) =>
    expect(nameDeputy(trustA.manager, id, named(mel, change))).rejects.toMatchObject({ field });
  await refused({ startsOn: addDays(today(), 5), lastDay: addDays(today(), 4) }, "lastDay");
  await refused({ startsOn: addDays(today(), -5), lastDay: addDays(today(), -1) }, "lastDay");
  await refused({ startsOn: addDays(today(), 400) }, "startsOn");
  const first = named(sol);
  await nameDeputy(trustA.manager, id, first);
  await refused({ after: first.id, startsOn: addDays(today(), -1) }, "startsOn");
});

test("a deputy who becomes the line manager stands in no more", async () => {
  const { trustA, mel, id } = await ready();
  await nameDeputy(trustA.manager, id, named(mel));
  await changeLineManager(trustA.manager, id, {
    id: randomUUID(),
    revision: 1,
    lineManagerId: mel.membershipId,
    startsOn: today(),
  });
  expect(await readPartnerPeople(trustA.manager, id)).toMatchObject({
    lineManager: { name: "Mel Mentor" },
    deputies: [],
  });
});

test("a deputy who is no manager any more is shown as that, and another can be named", async () => {
  const { trustA, sol, id } = await ready();
  const grantId = randomUUID();
  const ada = trustA.admin;
  await giveRole(ada, ada.membershipId, { id: grantId, role: "manager" });
  const first = named(ada);
  await nameDeputy(trustA.manager, id, first);
  await endRole(ada, grantId);
  expect((await readPartnerPeople(trustA.manager, id)).deputies).toMatchObject([{ isManager: false }]);
  await nameDeputy(trustA.manager, id, named(sol, { after: first.id }));
});

test("nobody stands in any more, from today; the partner and the deputy are told; again changes nothing", async () => {
  const { trustA, mel, id } = await ready();
  const first = named(mel);
  await nameDeputy(trustA.manager, id, first);
  for (const _ of [1, 2]) await endDeputy(trustA.manager, id, { deputyRowId: first.id });
  expect((await readMyPeople(trustA.partner)).deputies).toEqual([]);
  expect(await subjectsFor(mel)).toContain("You no longer stand in for the line manager of Pat Partner");
  expect((await auditOf(trustA.trustId, id)).filter((act) => act === "deputy:ended")).toHaveLength(1);
  await expect(endDeputy(trustA.manager, id, { deputyRowId: randomUUID() })).rejects.toThrow(NotFound);
});

test("only a manager of this trust names and ends one", async () => {
  const { trustA, trustB, mel, id } = await ready();
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner]) {
    await expect(nameDeputy(actor, id, named(mel))).rejects.toThrow(NotAllowed);
    await expect(endDeputy(actor, id, { deputyRowId: randomUUID() })).rejects.toThrow(NotAllowed);
  }
  for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"])
    await expect(nameDeputy(trustA.manager, absent, named(mel))).rejects.toThrow(NotFound);
});

test("while the role is paused a deputy can be named, without a message to the partner; once it is over, none", async () => {
  const { trustA, mel, sol, id } = await ready();
  await pausedFrom(trustA.manager, trustA.partner);
  const first = named(mel);
  await nameDeputy(trustA.manager, id, first);
  expect(await subjectsFor(trustA.partner)).not.toContain("Mel Mentor stands in for your line manager");
  await endedFrom(trustA.manager, trustA.partner);
  await expect(nameDeputy(trustA.manager, id, named(sol, { after: first.id }))).rejects.toThrow(/has ended/);
});

test("one form twenty times names one; of two at once one wins, and the other can send again", async () => {
  const { trustA, mel, sol, id } = await ready();
  const once = named(mel);
  expect(await atOnce(20, () => nameDeputy(trustA.manager, id, once))).toMatchObject({ done: 20 });
  expect((await subjectsFor(mel)).filter((subject) => subject.startsWith("You stand in"))).toHaveLength(1);
  const others = [mel, sol];
  const { done, failures } = await atOnce(2, (index) =>
    nameDeputy(trustA.manager, id, named(others[index] ?? mel, { after: once.id })),
  );
  expect(done).toBe(1);
  expect(failures[0]).toBeInstanceOf(Refusal);
  const { after } = (failures[0] as Refusal).current;
  await nameDeputy(trustA.manager, id, named(sol, { after: after ?? null }));
  expect(
    await rows(trustA.trustId, "select 1 from deputy_manager where ends_on is null and appointment_id = $1", [
      id,
    ]),
  ).toHaveLength(1);
});
