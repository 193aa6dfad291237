import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { addSharedNote } from "@/lib/one-to-ones/add-shared-note.ts";
import { cancelOneToOne } from "@/lib/one-to-ones/cancel-one-to-one.ts";
import { changeOneToOne } from "@/lib/one-to-ones/change-one-to-one.ts";
import { PlanOneToOne, planOneToOne } from "@/lib/one-to-ones/plan-one-to-one.ts";
import { readOneToOne } from "@/lib/one-to-ones/read-one-to-one.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { sayOneToOne } from "@/lib/one-to-ones/say-one-to-one.ts";
import { setRhythm } from "@/lib/one-to-ones/set-rhythm.ts";
import { nameDeputy } from "@/lib/support/name-deputy.ts";
import { addDays, today } from "@/lib/time.ts";
import { onTheAgenda, planned, planning, saying } from "@/tests/factories/one-to-ones.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { alsoManager, endedFrom, hostileKept, pausedFrom, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { manager, partner } = trustA;
  return { trustA, trustB, manager, partner, id: appointmentOf(partner) };
}
const inDays = (days: number) => addDays(today(), days);

test("one puts a one-to-one down, the other hears of it, and both see it; sent twice, it is there once", async () => {
  const { trustA, manager, partner, id } = await ready();
  const input = planning(inDays(7), { startsAt: "14:00", place: "Room 2" });
  expect(await planOneToOne(manager, id, input)).toEqual({ begun: false });
  await planOneToOne(manager, id, input);
  for (const reader of [manager, partner])
    expect(await readOneToOnes(reader, id)).toMatchObject({
      coming: [{ heldOn: inDays(7), startsAt: "14:00", place: "Room 2", with: "Mona Manager" }],
      rhythm: { next: { heldOn: inDays(7) }, overdueSince: null },
      partner: "Pat Partner",
    });
  expect(await subjectsFor(partner)).toContainEqual(expect.stringMatching(/^A one-to-one on .*2pm$/));
  expect(await auditOf(trustA.trustId, id)).toContain("one-to-one:planned");

  await planned(partner, partner, inDays(14));
  expect(await subjectsFor(manager)).toContainEqual(expect.stringMatching(/^A one-to-one on /));
  const again = planOneToOne(manager, id, planning(inDays(14)));
  await expect(again).rejects.toMatchObject({ field: "heldOn" });
});

test("two who put the same one down at once: one does, the other is told", async () => {
  const { manager, partner, id } = await ready();
  const { done, failures } = await atOnce(6, (index) =>
    planOneToOne(index % 2 ? manager : partner, id, planning(inDays(3))),
  );
  expect(done).toBe(1);
  for (const each of failures) expect(each).toBeInstanceOf(Refusal);
});

test("it is moved by either; where it would have been stays on record; a second change is told of the first", async () => {
  const { manager, partner, id } = await ready();
  const talk = await planned(manager, partner, inDays(7), { startsAt: "14:00" });
  const change = (days: number) => ({ ...planning(inDays(days), { startsAt: "15:00" }), revision: 1 });
  const first = change(9);
  await changeOneToOne(partner, talk, first);
  await changeOneToOne(partner, talk, first);
  expect(await readOneToOne(manager, id, talk)).toMatchObject({
    heldOn: inDays(9),
    startsAt: "15:00",
    movedFrom: [{ heldOn: inDays(7), startsAt: "14:00", by: "Pat Partner" }],
  });
  expect(await subjectsFor(manager)).toContainEqual(expect.stringMatching(/^Your one-to-one was moved to /));
  await expect(changeOneToOne(manager, talk, change(11))).rejects.toThrow(/Somebody else changed this/);
});

test("it is called off, with a reason or none; what is on the agenda waits for the next", async () => {
  const { manager, partner, id } = await ready();
  const talk = await planned(manager, partner, inDays(7));
  await onTheAgenda(partner, partner, "The rota.");
  const cancel = { id: randomUUID(), revision: 1, because: "The trains do not run." };
  await cancelOneToOne(partner, talk, cancel);
  await cancelOneToOne(manager, talk, { ...cancel, id: randomUUID() });
  expect(await readOneToOnes(manager, id)).toMatchObject({
    coming: [],
    past: { rows: [{ kind: "cancelled" }] },
    agenda: [{ words: "The rota." }],
  });
  expect((await readOneToOne(manager, id, talk)).states).toMatchObject([
    { kind: "cancelled", by: "Pat Partner", because: "The trains do not run." },
  ]);
  await expect(sayOneToOne(manager, talk, saying())).rejects.toThrow(/called off/);
  await planned(manager, partner, inDays(7));
});

test("afterwards either says that it took place: what they talked about leaves the agenda, the rest stays", async () => {
  const { manager, partner, id } = await ready();
  const talk = await planned(manager, partner, today());
  const rota = await onTheAgenda(partner, partner, "The rota.");
  await onTheAgenda(manager, partner, "Induction.");
  const said = saying({ talkedAbout: [rota], words: hostileKept });
  await sayOneToOne(manager, talk, said);
  await sayOneToOne(manager, talk, said);
  const detail = await readOneToOne(partner, id, talk);
  expect(detail).toMatchObject({
    states: [{ kind: "held", by: "Mona Manager", recordedBy: null }],
    talkedAbout: [{ words: "The rota.", by: "Pat Partner" }],
    notes: [{ words: hostileKept, by: "Mona Manager" }],
    agenda: [{ words: "Induction." }],
  });
  expect(await readOneToOnes(partner, id)).toMatchObject({ rhythm: { last: { heldOn: today() } } });
});

test("a partner says that it did not happen, and that stands until they say otherwise", async () => {
  const { manager, partner, id } = await ready();
  const talk = await planned(manager, partner, today());
  await sayOneToOne(manager, talk, saying());
  await sayOneToOne(partner, talk, saying({ kind: "did_not_happen", position: 1, words: "Nobody rang." }));
  expect(await readOneToOnes(manager, id)).toMatchObject({
    rhythm: { last: null },
    past: { rows: [{ kind: "did_not_happen" }] },
  });
  await expect(sayOneToOne(manager, talk, saying({ position: 2 }))).rejects.toThrow(/Pat Partner said/);
  await sayOneToOne(manager, talk, saying({ position: 2, how: "phone" }));
  expect((await readOneToOne(partner, id, talk)).states[0]).toMatchObject({
    kind: "held",
    by: "Pat Partner",
    recordedBy: "Mona Manager",
    how: "phone",
  });
});

test("of two who say different things at once, the second is told, and keeps what they typed", async () => {
  const { manager, partner } = await ready();
  const talk = await planned(manager, partner, today());
  await sayOneToOne(partner, talk, saying({ kind: "did_not_happen" }));
  await expect(sayOneToOne(partner, talk, saying())).rejects.toMatchObject({
    current: { position: "1" },
  });
});

test("a partner writes for nobody else, and before it begins nobody says what became of it", async () => {
  const { manager, partner } = await ready();
  const talk = await planned(manager, partner, inDays(1));
  await expect(sayOneToOne(manager, talk, saying())).rejects.toThrow(/has not begun/);
  const note = { id: randomUUID(), words: "We talked.", how: "themselves" as const };
  await expect(addSharedNote(partner, talk, note)).rejects.toThrow(/has not begun/);
  const held = await planned(manager, partner, today());
  await expect(sayOneToOne(partner, held, saying({ how: "phone" }))).rejects.toMatchObject({ field: "how" });
});

test("notes are added by both, once each, and read by both", async () => {
  const { manager, partner, id } = await ready();
  const talk = await planned(manager, partner, today());
  const note = { id: randomUUID(), words: "Mine.", how: "themselves" as const };
  await addSharedNote(partner, talk, note);
  await addSharedNote(partner, talk, note);
  await addSharedNote(manager, talk, { id: randomUUID(), words: "Told.", how: "letter" });
  expect((await readOneToOne(manager, id, talk)).notes).toMatchObject([
    { words: "Mine.", by: "Pat Partner", recordedBy: null },
    { words: "Told.", by: "Pat Partner", recordedBy: "Mona Manager", how: "letter" },
  ]);
});

test("only the partner and who supports them today come near it", async () => {
  const { trustA, manager, partner, id } = await ready();
  const { admin, sponsor, mentor } = trustA;
  const talk = await planned(manager, partner, today());
  const other = await alsoManager(admin, mentor);
  const attempts: ((actor: Member) => Promise<unknown>)[] = [
    (actor) => readOneToOnes(actor, id),
    (actor) => readOneToOne(actor, id, talk),
    (actor) => planOneToOne(actor, id, planning(inDays(5))),
    (actor) => sayOneToOne(actor, talk, saying()),
    (actor) => setRhythm(actor, id, { id: randomUUID(), position: 0, everyWeeks: 2 }),
  ];
  for (const actor of [admin, sponsor, other])
    for (const attempt of attempts) await expect(attempt(actor)).rejects.toThrow(NotAllowed);
  await expect(readOneToOnes(trustA.manager, randomUUID())).rejects.toThrow(NotFound);

  const stands = {
    id: randomUUID(),
    after: null,
    deputyId: other.membershipId,
    startsOn: today(),
    lastDay: null,
  };
  await nameDeputy(manager, id, stands);
  expect((await readOneToOnes(other, id)).supporters.map(({ name }) => name)).toEqual([
    "Mel Mentor",
    "Mona Manager",
  ]);
});

test("another appointment's address shows nothing of it", async () => {
  const { trustA, trustB, manager, partner } = await ready();
  const talk = await planned(manager, partner, today());
  const theirs = appointmentOf(trustB.partner);
  await expect(readOneToOne(manager, theirs, talk)).rejects.toThrow(NotFound);
  await expect(readOneToOne(trustB.manager, theirs, talk)).rejects.toThrow(NotFound);
  await expect(readOneToOnes(trustB.manager, appointmentOf(trustA.partner))).rejects.toThrow(NotFound);
});

test("how often is set for the two, or as usual here; both see it, and a late one since when", async () => {
  const { manager, partner, id } = await ready();
  const set = { id: randomUUID(), position: 0, everyWeeks: 2 };
  await setRhythm(manager, id, set);
  await setRhythm(manager, id, set);
  expect(await readOneToOnes(partner, id)).toMatchObject({
    everyWeeks: 2,
    ownWeeks: 2,
    usualWeeks: 6,
    rhythm: { dueBy: inDays(14) },
  });
  expect(await subjectsFor(partner)).toContain("How often you have a one-to-one");
  await expect(setRhythm(manager, id, { ...set, id: randomUUID(), everyWeeks: 3 })).rejects.toThrow(
    /every 2 weeks/,
  );
  await setRhythm(manager, id, { id: randomUUID(), position: 1, everyWeeks: null });
  expect(await readOneToOnes(partner, id)).toMatchObject({ everyWeeks: 6, ownWeeks: null });
});

test("while the role is paused nothing is planned; once it has ended nothing changes", async () => {
  const { manager, partner, id } = await ready();
  await pausedFrom(manager, partner);
  await expect(planOneToOne(manager, id, planning(inDays(5)))).rejects.toThrow(/paused/);
  await planOneToOne(manager, id, planning(today()));
  const ended = await appointedWorld();
  await endedFrom(ended.trustA.manager, ended.trustA.partner);
  const over = appointmentOf(ended.trustA.partner);
  await expect(planOneToOne(ended.trustA.manager, over, planning(inDays(5)))).rejects.toThrow(/has ended/);
});

test.each([
  ["no day", { heldOn: { day: "", month: "", year: "" } }, "heldOn"],
  ["a day that is none", { heldOn: { day: "31", month: "2", year: "2027" } }, "heldOn"],
  ["a day years ago", { heldOn: { day: "1", month: "1", year: "2020" } }, "heldOn"],
  ["no time on any clock", { startsAt: "25:00" }, "startsAt"],
  ["a link that is none", { joiningLink: "javascript:alert(1)" }, "joiningLink"],
  ["somebody who is nobody", { withId: "x" }, "withId"],
  ["two people at once", { withId: ["x", "y"] }, "withId"],
])("%s is told beside its box", (_, change, field) => {
  const [year = "", month = "", day = ""] = inDays(7).split("-");
  const good = {
    id: randomUUID(),
    heldOn: { day, month, year },
    startsAt: "",
    place: "",
    joiningLink: "",
    withId: "",
  };
  expect(PlanOneToOne.safeParse(good).success).toBe(true);
  // Radios of which none is chosen send nothing.
  expect(PlanOneToOne.safeParse({ ...good, withId: undefined }).data?.withId).toBeNull();
  const issues = PlanOneToOne.safeParse({ ...good, ...change }).error?.issues ?? [];
  expect(issues.map(({ path }) => path[0])).toEqual([field]);
});

test("the page asks as often for one as for many", async () => {
  const { manager, partner, id } = await ready();
  const asks = () => countQueries(() => readOneToOnes(manager, id));
  await planned(manager, partner, inDays(1));
  await onTheAgenda(partner, partner);
  const before = await asks();
  for (let days = 2; days < 9; days += 1) {
    await planned(manager, partner, inDays(days));
    await onTheAgenda(partner, partner);
  }
  expect(await asks()).toBe(before);
});
