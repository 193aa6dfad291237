import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { ArrangeIntroduction, arrangeIntroduction } from "@/lib/introductions/arrange-introduction.ts";
import { readIntroduction } from "@/lib/introductions/read-introduction.ts";
import { readIntroductionToArrange } from "@/lib/introductions/read-introduction-to-arrange.ts";
import { readMyIntroduction } from "@/lib/introductions/read-my-introduction.ts";
import { type RecordIntroduction, recordIntroduction } from "@/lib/introductions/record-introduction.ts";
import { type ReportIntroduction, reportIntroduction } from "@/lib/introductions/report-introduction.ts";
import { type SayIntroduction, sayIntroduction } from "@/lib/introductions/say-introduction.ts";
import { addDays, showShortDate, today } from "@/lib/time.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";
import {
  endedFrom,
  hostile,
  hostileKept,
  pausedFrom,
  proposed,
  subjectsFor,
} from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const id = await proposed(trustA, trustA.partner, trustA.mentor);
  return { trustA, trustB, id };
}
const plan = (change: Partial<ArrangeIntroduction> = {}): ArrangeIntroduction => ({
  id: randomUUID(),
  position: 0,
  plan: "Coffee in room 4 at 10am.",
  plannedOn: addDays(today(), 3),
  ...change,
});
const say = (change: Partial<SayIntroduction> = {}): SayIntroduction => ({
  id: randomUUID(),
  position: 0,
  kind: "made",
  happenedOn: today(),
  ...change,
});
const report = (change: Partial<ReportIntroduction> = {}): ReportIntroduction => ({
  id: randomUUID(),
  position: 0,
  kind: "made",
  happenedOn: today(),
  ...change,
});
const told = (change: Partial<RecordIntroduction> = {}): RecordIntroduction => ({
  id: randomUUID(),
  position: 0,
  kind: "made",
  how: "phone",
  happenedOn: today(),
  ...change,
});

test("whoever arranges it says when and how; the partner is told and sees the plan", async () => {
  const { trustA, id } = await ready();
  await arrangeIntroduction(trustA.mentor, id, plan());
  expect(await readMyIntroduction(trustA.partner, id)).toMatchObject({
    contact: { name: "Chris Chair" },
    standing: {
      kind: "arranged",
      position: 1,
      latest: {
        plan: "Coffee in room 4 at 10am.",
        plannedOn: addDays(today(), 3),
        saidBy: "Mel Mentor",
        how: "themselves",
      },
    },
  });
  expect(await subjectsFor(trustA.partner)).toContain(
    `You will meet Chris Chair on ${showShortDate(addDays(today(), 3))}`,
  );
  expect(await auditOf(trustA.trustId, id)).toEqual(["introduction:proposed", "introduction:arranged"]);
});

test("a manager can arrange it as well, and whoever was to is told; a new plan takes the place of the old", async () => {
  const { trustA, id } = await ready();
  await arrangeIntroduction(trustA.manager, id, plan({ plannedOn: null }));
  expect(await subjectsFor(trustA.mentor)).toContain("Pat Partner will meet Chris Chair");
  await arrangeIntroduction(trustA.mentor, id, plan({ position: 1, plan: "By phone." }));
  expect(await readIntroduction(trustA.manager, id)).toMatchObject({
    standing: { latest: { plan: "By phone." } },
    history: [{ plan: "By phone." }, { plan: "Coffee in room 4 at 10am." }],
  });
});

test("a day gone by and one too far off are refused beside their box", async () => {
  const { trustA, id } = await ready();
  for (const plannedOn of [addDays(today(), -1), addDays(today(), 400)])
    await expect(arrangeIntroduction(trustA.mentor, id, plan({ plannedOn }))).rejects.toMatchObject({
      field: "plannedOn",
    });
});

test("with a contact who has left, or a partner who is away, nothing is arranged", async () => {
  const { trustA, id } = await ready();
  await pausedFrom(trustA.manager, trustA.partner);
  await expect(arrangeIntroduction(trustA.mentor, id, plan())).rejects.toThrow(/is paused/);
  const other = await ready();
  const { admin, mentor } = other.trustA;
  const people = await readIntroduction(other.trustA.manager, other.id);
  expect(people.contact.left).toBe(false);
  await endContactOf(other);
  await expect(arrangeIntroduction(mentor, other.id, plan())).rejects.toThrow(/no longer one of this trust/);
  expect(await readIntroduction(admin, other.id)).toMatchObject({ contact: { left: true } });
});

async function endContactOf({ trustA }: Awaited<ReturnType<typeof ready>>) {
  const [contact] = await listContactsToChoose(trustA.admin);
  await endContact(trustA.admin, contact?.id ?? "");
}

test("a partner says that they have met, and whoever arranges and supports is told", async () => {
  const { trustA, id } = await ready();
  await sayIntroduction(trustA.partner, id, say({ happenedOn: addDays(today(), -400) }));
  expect(await readIntroduction(trustA.manager, id)).toMatchObject({
    standing: { kind: "made", latest: { on: addDays(today(), -400), saidBy: "Pat Partner" } },
  });
  expect(await subjectsFor(trustA.mentor)).toContain("Pat Partner has met Chris Chair");
  expect(await subjectsFor(trustA.manager)).toContain("Pat Partner has met Chris Chair");
  expect(await auditOf(trustA.trustId, id)).toContain("introduction:said-made");
});

test("a partner does not need it, and later does", async () => {
  const { trustA, id } = await ready();
  await sayIntroduction(trustA.partner, id, say({ kind: "not_wanted", happenedOn: null }));
  expect(await subjectsFor(trustA.mentor)).toContain("Pat Partner does not need to meet Chris Chair");
  await expect(arrangeIntroduction(trustA.mentor, id, plan({ position: 1 }))).rejects.toThrow(/not wanted/);
  await sayIntroduction(trustA.partner, id, say({ kind: "to_arrange", position: 1, happenedOn: null }));
  expect(await readMyIntroduction(trustA.partner, id)).toMatchObject({
    standing: { kind: "to_arrange", position: 2 },
  });
  await arrangeIntroduction(trustA.mentor, id, plan({ position: 2 }));
});

test("the day they met has to be said, and to have come", async () => {
  const { trustA, id } = await ready();
  for (const happenedOn of [null, addDays(today(), 1)])
    await expect(sayIntroduction(trustA.partner, id, say({ happenedOn }))).rejects.toMatchObject({
      field: "happenedOn",
    });
});

test("whoever arranges it says that they have met, and the partner can put it right", async () => {
  const { trustA, id } = await ready();
  await arrangeIntroduction(trustA.mentor, id, plan());
  await reportIntroduction(trustA.mentor, id, report({ position: 1 }));
  expect(await subjectsFor(trustA.partner)).toContain("You have met Chris Chair");
  expect(await auditOf(trustA.trustId, id)).toContain("introduction:reported-made");
  await sayIntroduction(trustA.partner, id, say({ kind: "to_arrange", position: 2, happenedOn: null }));
  expect(await subjectsFor(trustA.mentor)).toContain("Pat Partner is still to meet Chris Chair");
});

test("what was arranged and did not come about is to be arranged again", async () => {
  const { trustA, id } = await ready();
  await arrangeIntroduction(trustA.mentor, id, plan());
  await reportIntroduction(trustA.mentor, id, report({ kind: "to_arrange", position: 1, happenedOn: null }));
  expect(await subjectsFor(trustA.partner)).toContain("You are still to meet Chris Chair");
  await expect(
    reportIntroduction(trustA.mentor, id, report({ position: 2, happenedOn: addDays(today(), 1) })),
  ).rejects.toMatchObject({ field: "happenedOn" });
});

test("a manager records what the partner said; the row keeps whose act, who recorded it and how", async () => {
  const { trustA, id } = await ready();
  await recordIntroduction(trustA.manager, id, told({ how: "letter", happenedOn: addDays(today(), -2) }));
  expect(await readMyIntroduction(trustA.partner, id)).toMatchObject({
    history: [
      {
        kind: "made",
        on: addDays(today(), -2),
        saidBy: "Pat Partner",
        recordedBy: "Mona Manager",
        how: "letter",
      },
    ],
  });
  expect(await subjectsFor(trustA.partner)).toContain("What you said was recorded for you");
  expect(await auditOf(trustA.trustId, id)).toContain("introduction:recorded-made");
  const both = { ...trustA.partner, roles: ["manager" as const] };
  await expect(recordIntroduction(both, id, told({ position: 1 }))).rejects.toThrow(/your own role/);
});

test("each says what is theirs to say, and sees no more than that", async () => {
  const { trustA, trustB, id } = await ready();
  const { manager, admin, sponsor, mentor, partner } = trustA;
  for (const actor of [admin, sponsor, partner]) {
    await expect(arrangeIntroduction(actor, id, plan())).rejects.toThrow(NotAllowed);
    await expect(reportIntroduction(actor, id, report())).rejects.toThrow(NotAllowed);
    await expect(readIntroductionToArrange(actor, id)).rejects.toThrow(NotAllowed);
  }
  for (const actor of [manager, admin, sponsor, mentor]) {
    await expect(sayIntroduction(actor, id, say())).rejects.toThrow(NotAllowed);
    await expect(readMyIntroduction(actor, id)).rejects.toThrow(NotAllowed);
  }
  for (const actor of [admin, sponsor, mentor, partner])
    await expect(recordIntroduction(actor, id, told())).rejects.toThrow(NotAllowed);
  for (const actor of [sponsor, mentor])
    await expect(readIntroduction(actor, id)).rejects.toThrow(NotAllowed);
  for (const absent of [id, randomUUID(), "nonsense"]) {
    await expect(arrangeIntroduction(trustB.manager, absent, plan())).rejects.toThrow(NotFound);
    await expect(reportIntroduction(trustB.manager, absent, report())).rejects.toThrow(NotFound);
    await expect(recordIntroduction(trustB.manager, absent, told())).rejects.toThrow(NotFound);
    await expect(sayIntroduction(trustB.partner, absent, say())).rejects.toThrow(NotFound);
    await expect(readIntroduction(trustB.manager, absent)).rejects.toThrow(NotFound);
    await expect(readMyIntroduction(trustB.partner, absent)).rejects.toThrow(NotFound);
    await expect(readIntroductionToArrange(trustB.manager, absent)).rejects.toThrow(NotFound);
  }
});

test("whoever arranges it sees how to reach the partner while there is something to arrange", async () => {
  const { trustA, id } = await ready();
  expect((await readIntroductionToArrange(trustA.mentor, id)).reach).not.toBeNull();
  await sayIntroduction(trustA.partner, id, say());
  expect((await readIntroductionToArrange(trustA.mentor, id)).reach).toBeNull();
});

test("once the role has ended nothing is recorded any more", async () => {
  const { trustA, id } = await ready();
  await endedFrom(trustA.manager, trustA.partner);
  await expect(reportIntroduction(trustA.mentor, id, report())).rejects.toThrow(/has ended/);
  await expect(recordIntroduction(trustA.manager, id, told())).rejects.toThrow(/has ended/);
  await expect(sayIntroduction(trustA.partner, id, say())).rejects.toThrow(/has ended/);
});

test("hostile text is kept as it was typed, and never in a message", async () => {
  const { trustA, id } = await ready();
  const input = ArrangeIntroduction.parse({ ...plan(), plan: hostile, plannedOn: undefined });
  await arrangeIntroduction(trustA.mentor, id, input);
  expect((await readMyIntroduction(trustA.partner, id)).standing.latest?.plan).toBe(hostileKept);
  expect((await subjectsFor(trustA.partner)).join()).not.toContain("<script");
});

test("one form twenty times is one step; of two people at once one is told what happened", async () => {
  const { trustA, id } = await ready();
  const once = plan();
  expect(await atOnce(20, () => arrangeIntroduction(trustA.mentor, id, once))).toMatchObject({ done: 20 });
  expect((await readIntroduction(trustA.manager, id)).history).toHaveLength(1);
  const { done, failures } = await atOnce(2, (index) =>
    index === 0
      ? sayIntroduction(trustA.partner, id, say({ position: 1 }))
      : arrangeIntroduction(trustA.manager, id, plan({ position: 1 })),
  );
  expect(done).toBe(1);
  expect(failures[0]).toBeInstanceOf(Refusal);
  expect(failures[0]).toMatchObject({
    message: expect.stringContaining("Something was recorded meanwhile"),
    current: { position: "2" },
  });
});
