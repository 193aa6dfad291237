import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { answerPairing } from "@/lib/support/answer-pairing.ts";
import { AskPairing, askPairing } from "@/lib/support/ask-pairing.ts";
import { listPeopleToAsk } from "@/lib/support/list-people-to-ask.ts";
import { readPartnerPeople } from "@/lib/support/read-partner-people.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import {
  asked,
  asking,
  endedFrom,
  hostile,
  hostileKept,
  pausedFrom,
  subjectsFor,
} from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const fellow = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  return { trustA, trustB, fellow, id: appointmentOf(trustA.partner) };
}

test("a manager asks a mentor, who hears of it; the manager sees that it is not answered", async () => {
  const { trustA, id } = await ready();
  const input = asking(trustA.mentor, {
    reviewOn: addDays(today(), 30),
    lastsUntil: addDays(today(), 180),
  });
  await askPairing(trustA.manager, id, input);
  expect((await readPartnerPeople(trustA.manager, id)).pairings).toMatchObject([
    {
      kind: "mentor",
      person: { name: "Mel Mentor" },
      standing: "asked",
      stillHere: true,
      since: null,
      askedOn: today(),
      askedBy: "Mona Manager",
      reviewOn: addDays(today(), 30),
      lastsUntil: addDays(today(), 180),
    },
  ]);
  expect(await subjectsFor(trustA.mentor)).toEqual(["Can you be the mentor of Pat Partner?"]);
  expect(await auditOf(trustA.trustId, input.id)).toEqual(["pairing:asked"]);
});

test("a mentor is somebody with that role; a buddy is a fellow partner whose role holds, or a mentor", async () => {
  const { trustA, fellow, id } = await ready();
  const { manager, roleDescriptionId } = trustA;
  await appointNew(trustA, roleDescriptionId, { state: "checks" });
  await appointNew(trustA, roleDescriptionId, { startsOn: addDays(today(), 9) });
  await pausedFrom(manager, await appointNew(trustA, roleDescriptionId));
  await endedFrom(manager, await appointNew(trustA, roleDescriptionId));
  const namesFor = async (kind: "mentor" | "buddy") =>
    (await listPeopleToAsk(manager, id, kind)).people.map((person) => person.id);
  expect(await namesFor("mentor")).toEqual([trustA.mentor.membershipId]);
  expect(await namesFor("buddy")).toEqual([trustA.mentor.membershipId, fellow.membershipId]);
  await askPairing(manager, id, asking(fellow, { kind: "buddy" }));
  await askPairing(manager, id, asking(trustA.mentor));
  expect((await readPartnerPeople(manager, id)).pairings).toHaveLength(2);
});

test("the partner, somebody without the role, a partner as mentor and anybody of another trust are no choice", async () => {
  const { trustA, trustB, fellow, id } = await ready();
  const { manager, partner, sponsor } = trustA;
  for (const person of [partner, sponsor, fellow, trustB.mentor])
    await expect(askPairing(manager, id, asking(person))).rejects.toMatchObject({ field: "membershipId" });
  for (const person of [partner, sponsor, trustB.partner, trustB.mentor])
    await expect(askPairing(manager, id, asking(person, { kind: "buddy" }))).rejects.toMatchObject({
      field: "membershipId",
    });
});

test("days gone by, and an end before the review, are refused beside their box", async () => {
  const { trustA, id } = await ready();
  const refused = (change: Partial<AskPairing>, field: string) =>
    expect(askPairing(trustA.manager, id, asking(trustA.mentor, change))).rejects.toMatchObject({ field });
  await refused({ reviewOn: addDays(today(), -1) }, "reviewOn");
  await refused({ lastsUntil: addDays(today(), -1) }, "lastsUntil");
  await refused({ reviewOn: addDays(today(), 9), lastsUntil: addDays(today(), 8) }, "lastsUntil");
});

test("one is asked at a time, until they say no", async () => {
  const { trustA, id } = await ready();
  const { manager, mentor, sponsor, admin } = trustA;
  await giveRole(admin, sponsor.membershipId, { id: randomUUID(), role: "mentor" });
  const first = await asked(manager, trustA.partner, mentor);
  await expect(askPairing(manager, id, asking(sponsor))).rejects.toThrow(/Mel Mentor has been asked already/);
  await answerPairing(mentor, first, { id: randomUUID(), answer: "declined" });
  await askPairing(manager, id, asking(sponsor));
});

test("a mentor whose role ended is shown as that, and gives way to somebody else", async () => {
  const { trustA, id } = await ready();
  const { manager, admin, sponsor, partner } = trustA;
  const grantId = randomUUID();
  await giveRole(admin, sponsor.membershipId, { id: grantId, role: "mentor" });
  const first = await asked(manager, partner, sponsor);
  await answerPairing(sponsor, first, { id: randomUUID(), answer: "accepted" });
  await endRole(admin, grantId);
  const before = (await readPartnerPeople(manager, id)).pairings.find((each) => each.id === first);
  expect(before?.stillHere).toBe(false);
  await askPairing(manager, id, asking(trustA.mentor));
  const after = (await readPartnerPeople(manager, id)).pairings;
  expect(after.map(({ standing }) => standing).toSorted()).toEqual(["asked", "ended"]);
});

test("one who lasted until a day gone by gives way too", async () => {
  const { trustA, id } = await ready();
  const first = await asked(trustA.manager, trustA.partner, trustA.mentor, {
    lastsUntil: addDays(today(), 3),
  });
  await answerPairing(trustA.mentor, first, { id: randomUUID(), answer: "accepted" });
  await atTime(new Date(now().getTime() + 4 * 86_400_000), async () => {
    expect((await readPartnerPeople(trustA.manager, id)).pairings).toMatchObject([{ standing: "over" }]);
    await askPairing(trustA.manager, id, asking(trustA.mentor));
  });
});

test("nobody is asked for a partner whose role is paused or over", async () => {
  const { trustA, id } = await ready();
  const { manager, partner, mentor } = trustA;
  await pausedFrom(manager, partner);
  expect(await listPeopleToAsk(manager, id, "mentor")).toMatchObject({ closed: "paused" });
  await expect(askPairing(manager, id, asking(mentor))).rejects.toThrow(/is paused/);
  await endedFrom(manager, partner);
  expect(await listPeopleToAsk(manager, id, "mentor")).toMatchObject({ closed: "over" });
  await expect(askPairing(manager, id, asking(mentor))).rejects.toThrow(/has ended/);
});

test("only a manager of this trust asks", async () => {
  const { trustA, trustB, id } = await ready();
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner]) {
    await expect(askPairing(actor, id, asking(trustA.mentor))).rejects.toThrow(NotAllowed);
    await expect(listPeopleToAsk(actor, id, "mentor")).rejects.toThrow(NotAllowed);
  }
  for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"]) {
    await expect(askPairing(trustA.manager, absent, asking(trustA.mentor))).rejects.toThrow(NotFound);
    await expect(listPeopleToAsk(trustA.manager, absent, "buddy")).rejects.toThrow(NotFound);
  }
});

test("hostile text is kept as it was typed, and never in a message", async () => {
  const { trustA, id } = await ready();
  const input = AskPairing.parse({
    ...asking(trustA.mentor),
    purpose: hostile,
    reviewOn: undefined,
    lastsUntil: undefined,
  });
  await askPairing(trustA.manager, id, input);
  const [pairing] = (await readPartnerPeople(trustA.manager, id)).pairings;
  expect(pairing?.purpose).toBe(hostileKept);
  expect((await subjectsFor(trustA.mentor)).join()).not.toContain("<script");
});

test("one form twenty times asks once; of twenty at once one asks, and the others are told", async () => {
  const { trustA, id } = await ready();
  const once = asking(trustA.mentor);
  expect(await atOnce(20, () => askPairing(trustA.manager, id, once))).toMatchObject({ done: 20 });
  expect(await subjectsFor(trustA.mentor)).toHaveLength(1);

  const second = await ready();
  const { done, failures } = await atOnce(20, () =>
    askPairing(second.trustA.manager, second.id, asking(second.trustA.mentor)),
  );
  expect(done).toBe(1);
  for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
});
