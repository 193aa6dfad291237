import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readPartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { nameDeputy } from "@/lib/support/name-deputy.ts";
import { addDays, addMonths, today } from "@/lib/time.ts";
import { doTraining } from "@/lib/training/do-training.ts";
import { readMyItem, readMyTraining } from "@/lib/training/read-my-training.ts";
import { readPartnerItem, readPartnerTraining } from "@/lib/training/read-partner-training.ts";
import { recordTraining } from "@/lib/training/record-training.ts";
import { SayApplies, sayApplies } from "@/lib/training/say-applies.ts";
import { takeBackTraining } from "@/lib/training/take-back-training.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { alsoManager, endedFrom, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { did, doing, newItem, said, saying } from "@/tests/factories/training.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;
let id: string;
let item: string;
beforeEach(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
  id = appointmentOf(trust.partner);
  item = await newItem(trust.admin);
});
const training = async () => (await readMyAnswers(trust.partner)).answers.at(-1);
const mine = async () => (await readMyTraining(trust.partner)).lines[0];
const recording = (change = {}) => ({ ...doing(), how: "phone" as const, ...change });

describe("which training applies", () => {
  test("is said by the line manager, once; the partner is told, and the answer says why not", async () => {
    const { manager, partner } = trust;
    expect(await training()).toMatchObject({ state: "answered", short: "Safeguarding" });
    const input = saying({ because: hostileKept });
    await atOnce(4, () => sayApplies(manager, id, item, input));
    expect(await mine()).toMatchObject({
      applies: false,
      said: { because: hostileKept, by: "Mona Manager", on: today() },
    });
    expect(await training()).toMatchObject({
      state: "none_because",
      because: `Safeguarding: ${hostileKept}`,
      given: { by: "Mona Manager" },
    });
    expect(await subjectsFor(partner)).toEqual(expect.arrayContaining(["A training is not for you"]));
    const { rows } = await listAudit(trust.admin, 1);
    expect(rows.map(({ sentence }) => sentence)).toContain(
      "Mona Manager said why a training does not apply to Pat Partner",
    );
    await said(manager, partner, item, { position: 1, applies: true });
    expect(await mine()).toMatchObject({ applies: true });
    expect(await training()).toMatchObject({ because: "Mona Manager said what applies to this role" });
  });

  test("of two at once one wins, and the other is told and keeps what they typed", async () => {
    const { manager } = trust;
    const { done, failures } = await atOnce(3, () => sayApplies(manager, id, item, saying()));
    expect(done).toBe(1);
    for (const failure of failures)
      expect(failure).toMatchObject({
        message: expect.stringMatching(/does not apply/),
        current: { position: "1" },
      });
    expect((await readPartnerItem(manager, id, item)).position).toBe(1);
  });

  test("says why not", () => {
    const input = { id: randomUUID(), position: "0", applies: "no", because: " " };
    expect(SayApplies.safeParse(input).error?.issues[0]).toMatchObject({ path: ["because"] });
    expect(SayApplies.safeParse({ ...input, applies: "yes" }).success).toBe(true);
    expect(SayApplies.safeParse({ ...input, applies: "" }).success).toBe(false);
  });

  test("is said by a deputy too, and by nobody else", async () => {
    const { admin, manager, mentor, sponsor, partner } = trust;
    for (const actor of [admin, mentor, sponsor, partner]) {
      await expect(sayApplies(actor, id, item, saying())).rejects.toThrow(NotAllowed);
      await expect(readPartnerItem(actor, id, item)).rejects.toThrow(NotAllowed);
    }
    const deputy = await alsoManager(admin, mentor);
    await expect(sayApplies(deputy, id, item, saying())).rejects.toThrow(NotAllowed);
    await nameDeputy(manager, id, {
      id: randomUUID(),
      after: null,
      deputyId: deputy.membershipId,
      startsOn: today(),
      lastDay: null,
    });
    await sayApplies(deputy, id, item, saying());
    expect(await mine()).toMatchObject({ applies: false });
  });

  test("is not there for another trust, and not said of a role that is over", async () => {
    const theirs = await newItem(other.admin);
    for (const [appointment, about] of [
      [id, theirs],
      [id, randomUUID()],
      [appointmentOf(other.partner), item],
      [randomUUID(), item],
      ["nonsense", "nonsense"],
    ] as const)
      await expect(sayApplies(trust.manager, appointment, about, saying())).rejects.toThrow(NotFound);
    const gone = await appointNew(trust, trust.roleDescriptionId);
    await endedFrom(trust.manager, gone);
    await expect(sayApplies(trust.manager, appointmentOf(gone), item, saying())).rejects.toThrow(
      /NotAllowed|not allowed|has ended/,
    );
  });
});

describe("a training that was done", () => {
  test("is written down once, and holds for as long as the list says", async () => {
    const { partner } = trust;
    const input = doing({ doneOn: addDays(today(), -3) });
    await atOnce(4, () => doTraining(partner, item, input));
    const { dones, line } = await readMyItem(partner, item);
    const validUntil = addMonths(addDays(today(), -3), 12);
    expect(dones).toMatchObject([{ doneOn: input.doneOn, validUntil, how: "themselves" }]);
    expect(line.done).toEqual({ kind: "done", doneOn: input.doneOn, validUntil });
  });

  test("holds until the day the partner says, or for good", async () => {
    const { admin, partner } = trust;
    const given = addDays(today(), 10);
    await did(partner, item, { validUntil: given });
    expect((await mine())?.done).toMatchObject({ kind: "soon", validUntil: given });
    const forGood = await newItem(admin, { name: "A", validMonths: null });
    await did(partner, forGood);
    expect((await mine())?.done).toMatchObject({ kind: "done", validUntil: null });
  });

  test("that ran out already is kept, and it is said", async () => {
    const { partner } = trust;
    const long = { doneOn: addDays(today(), -800) };
    expect(await doTraining(partner, item, doing(long))).toMatchObject({ isExpired: true, isNew: true });
    expect((await mine())?.done.kind).toBe("expired");
    expect(await doTraining(partner, item, doing({ validUntil: today() }))).toMatchObject({
      isExpired: false,
    });
  });

  test.each([
    ["a day to come", { doneOn: addDays(today(), 1) }, "doneOn"],
    ["a last day before it", { validUntil: addDays(today(), -1) }, "validUntil"],
  ])("%s is told beside its box", async (_, change, field) => {
    await expect(doTraining(trust.partner, item, doing(change))).rejects.toMatchObject({ field });
  });

  test("is taken back by the partner, also what was recorded for them", async () => {
    const { manager, partner } = trust;
    const own = await did(partner, item);
    const recorded = recording();
    await recordTraining(manager, id, item, recorded);
    await expect(takeBackTraining(manager, own)).rejects.toThrow(NotAllowed);
    await atOnce(3, () => takeBackTraining(partner, own));
    await takeBackTraining(partner, recorded.id);
    expect((await readMyItem(partner, item)).dones).toEqual([]);
    expect((await mine())?.done.kind).toBe("to_do");
    await expect(takeBackTraining(partner, randomUUID())).rejects.toThrow(NotFound);
    await expect(takeBackTraining(other.partner, own)).rejects.toThrow(NotFound);
  });

  test("is recorded for them in their name, who is told; and taken back by who supports them", async () => {
    const { admin, manager, partner } = trust;
    const input = recording();
    await atOnce(3, () => recordTraining(manager, id, item, input));
    expect((await readMyItem(partner, item)).dones).toMatchObject([
      { how: "phone", recordedBy: "Mona Manager" },
    ]);
    expect(await subjectsFor(partner)).toContain("A training was written down for you");
    await takeBackTraining(manager, input.id);
    expect((await mine())?.done.kind).toBe("to_do");
    for (const actor of [admin, partner, trust.mentor])
      await expect(recordTraining(actor, id, item, recording())).rejects.toThrow(NotAllowed);
    const both = await alsoManager(admin, partner);
    await expect(recordTraining(both, id, item, recording())).rejects.toThrow(NotAllowed);
    const theirs = await newItem(other.admin);
    await expect(recordTraining(manager, id, theirs, recording())).rejects.toThrow(NotFound);
  });

  test("is a partner’s own to write", async () => {
    const { manager, admin } = trust;
    for (const actor of [manager, admin])
      await expect(doTraining(actor, item, doing())).rejects.toThrow(NotAllowed);
    const gone = await appointNew(trust, trust.roleDescriptionId);
    await endedFrom(manager, gone);
    await expect(doTraining({ ...gone, appointmentId: null }, item, doing())).rejects.toThrow(NotAllowed);
  });
});

describe("the pages around", () => {
  test("the partner’s home has one calm line while something is to do, and the same answer as its page", async () => {
    const { admin, partner } = trust;
    await newItem(admin, { name: "Fire" });
    const things = async () => (await readPartnerHome(partner))?.nextThings ?? [];
    expect(await things()).toContainEqual({
      what: "Do your training: Fire",
      about: "And 1 more.",
      path: "partner/training",
    });
    await did(partner, item, { validUntil: addDays(today(), -1), doneOn: addDays(today(), -9) });
    expect((await things())[1]?.what ?? (await things())[0]?.what).toMatch(/training/i);
    await did(partner, item);
    for (const line of (await readMyTraining(partner)).lines) await did(partner, line.id);
    expect((await things()).filter(({ path }) => path === "partner/training")).toEqual([]);
    const home = (await readPartnerHome(partner))?.answers.at(-1);
    const page = await training();
    expect(home).toMatchObject({ question: "training", state: "answered", short: page?.short });
    const overview = await readPartnerOverview(trust.manager, id);
    expect(overview.answers.at(-1)).toEqual(
      expect.objectContaining({ state: "answered", lines: page?.lines, changedAt: page?.changedAt }),
    );
  });

  test("an admin and any manager look; nobody looks at their own from there", async () => {
    const { admin, manager, partner, mentor, sponsor } = trust;
    expect((await readPartnerTraining(admin, id)).mayAct).toBe(false);
    expect((await readPartnerTraining(manager, id)).mayAct).toBe(true);
    for (const actor of [partner, mentor, sponsor])
      await expect(readPartnerTraining(actor, id)).rejects.toThrow(NotAllowed);
    await expect(readPartnerTraining(other.manager, id)).rejects.toThrow(NotFound);
  });

  test("the record tells what was done and what was said", async () => {
    const { manager, partner } = trust;
    await did(partner, item);
    await said(manager, partner, item);
    const sections = describeRecord(await readMyRecord(partner));
    expect(sections.find((each) => each.id === "training")?.entries).toMatchObject([
      { heading: "Safeguarding" },
    ]);
    expect(sections.find((each) => each.id === "training-yours")?.entries).toMatchObject([
      { quotes: [{ text: "You did it elsewhere." }] },
    ]);
  });

  test("as many queries for many partners and trainings as for one", async () => {
    const { admin, manager, partner, roleDescriptionId } = trust;
    await readManageHome(manager);
    const count = async () => [
      await countQueries(() => readManageHome(manager)),
      await countQueries(() => readPartnerHome(partner)),
      await countQueries(() => readMyTraining(partner)),
      await countQueries(() => readPartnerTraining(manager, id)),
      await countQueries(() => readMyAnswers(partner)),
    ];
    await count();
    const before = await count();
    for (let index = 0; index < 5; index++) {
      const next = await newItem(admin, { name: `Training ${index}` });
      await did(partner, next);
      await said(manager, partner, next);
      await did(await appointNew(trust, roleDescriptionId), next);
    }
    expect(await count()).toEqual(before);
  });
});
