import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { answerPairing } from "@/lib/support/answer-pairing.ts";
import { type ChangePairingDates, changePairingDates } from "@/lib/support/change-pairing-dates.ts";
import { endPairing } from "@/lib/support/end-pairing.ts";
import { readMyPeople } from "@/lib/support/read-my-people.ts";
import { readPairing } from "@/lib/support/read-pairing.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";
import { asked, endedFrom, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function accepted() {
  const { trustA, trustB } = await appointedWorld();
  const id = await asked(trustA.manager, trustA.partner, trustA.mentor);
  await answerPairing(trustA.mentor, id, { id: randomUUID(), answer: "accepted" });
  return { trustA, trustB, id };
}
const days = (change: Partial<ChangePairingDates> = {}): ChangePairingDates => ({
  revision: 1,
  reviewOn: addDays(today(), 10),
  lastsUntil: addDays(today(), 20),
  ...change,
});

test("a manager changes the days, and the two are told", async () => {
  const { trustA, id } = await accepted();
  await changePairingDates(trustA.manager, id, days());
  expect(await readPairing(trustA.manager, id)).toMatchObject({
    revision: 2,
    reviewOn: addDays(today(), 10),
    lastsUntil: addDays(today(), 20),
  });
  expect(await subjectsFor(trustA.partner)).toContain("The days for you and Mel Mentor have changed");
  expect(await subjectsFor(trustA.mentor)).toContain("The days for you and Pat Partner have changed");
  expect(await auditOf(trustA.trustId, id)).toContain("pairing:dates-changed");
  await changePairingDates(trustA.manager, id, days({ revision: 2, reviewOn: null, lastsUntil: null }));
  expect(await readPairing(trustA.manager, id)).toMatchObject({ reviewOn: null, lastsUntil: null });
});

test("reversed days and days gone by are refused; a review that has gone by may stay as it is", async () => {
  const { trustA, id } = await accepted();
  const refused = (change: Partial<ChangePairingDates>, field: string) =>
    expect(changePairingDates(trustA.manager, id, days(change))).rejects.toMatchObject({ field });
  await refused({ reviewOn: addDays(today(), 21) }, "lastsUntil");
  await refused({ reviewOn: addDays(today(), -1) }, "reviewOn");
  await changePairingDates(trustA.manager, id, days());
  await atTime(new Date(now().getTime() + 15 * 86_400_000), async () => {
    const reviewOn = addDays(today(), -5);
    const later = { revision: 2, reviewOn, lastsUntil: addDays(today(), 60) };
    await changePairingDates(trustA.manager, id, later);
    expect(await readPairing(trustA.manager, id)).toMatchObject({ reviewOn, standing: "accepted" });
  });
});

test("two at once: one wins, the other is told and can send again; the same twice is once", async () => {
  const { trustA, id } = await accepted();
  const { done, failures } = await atOnce(2, (index) =>
    changePairingDates(trustA.manager, id, days({ reviewOn: addDays(today(), 11 + index) })),
  );
  expect(done).toBe(1);
  expect(failures).toEqual([expect.objectContaining({ current: { revision: "2" } })]);
  const again = days({ revision: 2, reviewOn: null });
  expect(await atOnce(20, () => changePairingDates(trustA.manager, id, again))).toMatchObject({ done: 20 });
  expect(await readPairing(trustA.manager, id)).toMatchObject({ revision: 3, reviewOn: null });
});

test("what was declined or has ended keeps its days", async () => {
  const { trustA, id } = await accepted();
  await endPairing(trustA.manager, id, { id: randomUUID() });
  await expect(changePairingDates(trustA.manager, id, days())).rejects.toThrow(/has ended/);
  const other = await accepted();
  await endedFrom(other.trustA.manager, other.trustA.partner);
  await expect(changePairingDates(other.trustA.manager, other.id, days())).rejects.toThrow(/has ended/);
});

test("a mentor ends it, or a manager does; the other two are told; ended already is ended", async () => {
  const { trustA, id } = await accepted();
  for (const _ of [1, 2]) await endPairing(trustA.mentor, id, { id: randomUUID() });
  expect((await readMyPeople(trustA.partner)).pairings).toEqual([]);
  expect(await subjectsFor(trustA.partner)).toContain("Mel Mentor is no longer your mentor");
  expect(await subjectsFor(trustA.manager)).toContain("Mel Mentor is no longer the mentor of Pat Partner");
  expect((await readPairing(trustA.manager, id)).history).toHaveLength(2);

  const other = await accepted();
  await endPairing(other.trustA.manager, other.id, { id: randomUUID() });
  expect(await subjectsFor(other.trustA.mentor)).toContain("You are no longer the mentor of Pat Partner");
});

test("a manager takes an asking back; the partner, who was told no name, is told nothing", async () => {
  const { trustA } = await appointedWorld();
  const id = await asked(trustA.manager, trustA.partner, trustA.mentor);
  const before = await subjectsFor(trustA.partner);
  await expect(endPairing(trustA.mentor, id, { id: randomUUID() })).rejects.toThrow(/not answered yet/);
  await endPairing(trustA.manager, id, { id: randomUUID() });
  expect(await subjectsFor(trustA.partner)).toEqual(before);
  expect(await subjectsFor(trustA.mentor)).toContain("You need not answer about Pat Partner");
});

test("what was declined cannot be ended", async () => {
  const { trustA } = await appointedWorld();
  const id = await asked(trustA.manager, trustA.partner, trustA.mentor);
  await answerPairing(trustA.mentor, id, { id: randomUUID(), answer: "declined" });
  await expect(endPairing(trustA.manager, id, { id: randomUUID() })).rejects.toThrow(Refusal);
});

test("nobody else changes or ends it", async () => {
  const { trustA, trustB, id } = await accepted();
  for (const actor of [trustA.admin, trustA.sponsor, trustA.partner]) {
    await expect(changePairingDates(actor, id, days())).rejects.toThrow(NotAllowed);
    await expect(endPairing(actor, id, { id: randomUUID() })).rejects.toThrow(NotAllowed);
  }
  await expect(changePairingDates(trustA.mentor, id, days())).rejects.toThrow(NotAllowed);
  for (const absent of [id, randomUUID(), "nonsense"]) {
    await expect(changePairingDates(trustB.manager, absent, days())).rejects.toThrow(NotFound);
    await expect(endPairing(trustB.manager, absent, { id: randomUUID() })).rejects.toThrow(NotFound);
  }
});
