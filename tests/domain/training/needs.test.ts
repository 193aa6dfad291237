import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readPartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { readProgramme } from "@/lib/programme/read-programme.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { AnswerNeed, answerNeed } from "@/lib/training/answer-need.ts";
import { readMyTraining } from "@/lib/training/read-my-training.ts";
import { readNeed } from "@/lib/training/read-partner-training.ts";
import { recordNeed, SayNeed, sayNeed } from "@/lib/training/say-need.ts";
import { changeSettings } from "@/lib/trusts/change-settings.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { alsoManager, endedFrom, hostile, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { answering, needed } from "@/tests/factories/training.ts";
import { atOnce } from "@/tests/support/at-once.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;
let id: string;
beforeEach(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
  id = appointmentOf(trust.partner);
});
const mine = async () => (await readMyTraining(trust.partner)).needs;
const daysAgo = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() - days * 86_400_000), work);
const soon = addDays(today(), 20);
const arranging = (change = {}) => answering({ answer: "arrange", byOn: soon, words: "In June.", ...change });
const recording = (change = {}) => ({
  id: randomUUID(),
  words: "How to use the microphone.",
  how: "letter" as const,
  happenedOn: addDays(today(), -2),
  ...change,
});
const needsOf = async (actor = trust.manager) =>
  (await readManageHome(actor)).needs.filter(({ action }) => action.path.includes("/training/needs/"));
const waits = async () => (await readPartnerHome(trust.partner))?.waiting ?? [];

describe("a partner", () => {
  test("says which training they need, once, as they typed it; the line manager is told", async () => {
    const { manager, partner } = trust;
    const input = SayNeed.parse({ id: randomUUID(), words: hostile });
    await atOnce(4, () => sayNeed(partner, input));
    expect(await mine()).toMatchObject([
      {
        words: hostileKept,
        askedOn: today(),
        how: "themselves",
        position: 0,
        standing: { kind: "waiting", due: addDays(today(), 7), isLate: false },
      },
    ]);
    expect(await subjectsFor(manager)).toContain("Pat Partner needs a training");
    expect(SayNeed.safeParse({ id: randomUUID(), words: " " }).success).toBe(false);
  });

  test("hears in how many days their trust answers", async () => {
    const settings = { committeeTarget: 2, oneToOneWeeks: 6, answerDays: 3, keepsTime: false };
    await changeSettings(trust.admin, { revision: 0, ...settings });
    await needed(trust.partner);
    expect((await mine())[0]?.standing.due).toBe(addDays(today(), 3));
  });

  test("needs a role here", async () => {
    await expect(needed(trust.manager)).rejects.toThrow(NotAllowed);
    const gone = await appointNew(trust, trust.roleDescriptionId);
    await endedFrom(trust.manager, gone);
    await expect(needed({ ...gone, appointmentId: null })).rejects.toThrow(NotAllowed);
  });

  test("does not take another’s id", async () => {
    const theirs = await needed(other.partner, "Theirs");
    await sayNeed(trust.partner, { id: theirs, words: "Mine" });
    expect(await mine()).toMatchObject([{ words: "Mine" }]);
    expect((await readMyTraining(other.partner)).needs).toMatchObject([{ words: "Theirs" }]);
    const fellow = await appointNew(trust, trust.roleDescriptionId);
    await expect(sayNeed(fellow, { id: theirs, words: "Hers" })).rejects.toThrow(/out of date/);
  });
});

describe("whoever supports them", () => {
  test("writes it down for them, in their name", async () => {
    const { admin, manager, partner, mentor } = trust;
    const input = recording();
    await atOnce(3, () => recordNeed(manager, id, input));
    expect(await mine()).toMatchObject([
      { askedOn: addDays(today(), -2), how: "letter", recordedBy: "Mona Manager" },
    ]);
    expect(await subjectsFor(partner)).toContain("A training you need was written down for you");
    for (const actor of [admin, mentor, partner, await alsoManager(admin, partner)])
      await expect(recordNeed(actor, id, recording())).rejects.toThrow(NotAllowed);
    await expect(recordNeed(other.manager, id, recording())).rejects.toThrow(NotFound);
    const gone = await appointNew(trust, trust.roleDescriptionId);
    await endedFrom(manager, gone);
    await expect(recordNeed(manager, appointmentOf(gone), recording())).rejects.toThrow();
  });

  test("answers with a day, or why not; what is said later replaces it, and all stays", async () => {
    const { manager, partner } = trust;
    const need = await needed(partner);
    const first = answering({ words: hostileKept });
    await atOnce(3, () => answerNeed(manager, need, first));
    expect(await mine()).toMatchObject([
      { standing: { kind: "declined" }, answers: [{ words: hostileKept }] },
    ]);
    await answerNeed(manager, need, arranging({ position: 1 }));
    expect(await mine()).toMatchObject([
      { position: 2, standing: { kind: "promised", due: soon }, answers: [{ by: "Mona Manager" }, {}] },
    ]);
    await answerNeed(manager, need, answering({ position: 2, answer: "arranged", arrangedOn: today() }));
    expect((await mine())[0]?.standing).toMatchObject({ kind: "met", on: today() });
    expect(await subjectsFor(partner)).toContain("A training you asked for has an answer");
    const record = describeRecord(await readPartnerRecord(manager, id));
    expect(record.find((each) => each.id === "training-needed")?.entries[0]?.quotes).toHaveLength(4);
  });

  test("of two at once one is told, and keeps what they typed", async () => {
    const need = await needed(trust.partner);
    const { done, failures } = await atOnce(3, () => answerNeed(trust.manager, need, answering()));
    expect(done).toBe(1);
    for (const failure of failures) expect(failure).toMatchObject({ current: { position: "1" } });
    expect((await readNeed(trust.manager, id, need)).need.position).toBe(1);
  });

  test("is the only one to answer", async () => {
    const { admin, mentor, sponsor, partner } = trust;
    const need = await needed(partner);
    for (const actor of [admin, mentor, sponsor, partner]) {
      await expect(answerNeed(actor, need, answering())).rejects.toThrow(NotAllowed);
      await expect(readNeed(actor, id, need)).rejects.toThrow(NotAllowed);
    }
    for (const absent of [await needed(other.partner), randomUUID(), "nonsense"]) {
      await expect(answerNeed(trust.manager, absent, answering())).rejects.toThrow(NotFound);
      await expect(readNeed(trust.manager, id, absent)).rejects.toThrow(NotFound);
    }
  });

  const parts = (day: string) => {
    const [year, month, date] = day.split("-");
    return { year, month: String(Number(month)), day: String(Number(date)) };
  };
  const none = { day: "", month: "", year: "" };
  test.each([
    ["no day by when", { answer: "arrange" }, "byOn"],
    ["today is no promise", { answer: "arrange", byOn: parts(today()) }, "byOn"],
    ["more than a year away", { answer: "arrange", byOn: parts(addDays(today(), 367)) }, "byOn"],
    ["no day since when", { answer: "arranged" }, "arrangedOn"],
    [
      "arranged on a day to come",
      { answer: "arranged", arrangedOn: parts(addDays(today(), 1)) },
      "arrangedOn",
    ],
    ["nothing chosen", { answer: "" }, "answer"],
    ["no words", { words: "" }, "words"],
  ])("%s is told by the form", (_, change, field) => {
    const good = {
      id: randomUUID(),
      position: "0",
      answer: "declined",
      byOn: none,
      arrangedOn: none,
      words: "There is none.",
    };
    for (const fine of [
      {},
      { answer: "arrange", byOn: parts(addDays(today(), 1)) },
      { answer: "arranged", arrangedOn: parts(today()) },
    ])
      expect(AnswerNeed.safeParse({ ...good, ...fine }).success).toBe(true);
    const issues = AnswerNeed.safeParse({ ...good, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe("what waits", () => {
  test("an answer, for both: at once, and late after the trust’s days", async () => {
    const { manager, partner } = trust;
    const need = await daysAgo(9, () => needed(partner));
    expect(await needsOf()).toMatchObject([
      {
        since: addDays(today(), -9),
        sentence: expect.stringMatching(/Pat Partner needs a training, and your answer was due/),
        action: { path: `manage/partners/${id}/training/needs/${need}` },
      },
    ]);
    const waiting = { since: addDays(today(), -9), path: "partner/training#needs", by: "Mona Manager" };
    expect(await waits()).toContainEqual({ what: "An answer about a training you need", ...waiting });
    const { waits: theirs } = await readPartnerOverview(manager, id);
    expect(theirs).toContainEqual(expect.objectContaining({ kind: "training", since: waiting.since }));
    expect(await needsOf(await alsoManager(trust.admin, trust.mentor))).toEqual([]);
    await answerNeed(manager, need, answering());
    expect(await needsOf()).toEqual([]);
    expect((await waits()).filter(({ path }) => path.endsWith("#needs"))).toEqual([]);
  });

  test("a promise, once its day has gone by", async () => {
    // Who line-manages somebody today could not answer before they did.
    ({ trustA: trust } = await daysAgo(40, appointedWorld));
    const { manager, partner } = trust;
    const need = await daysAgo(30, () => needed(partner));
    const late = addDays(today(), -1);
    await daysAgo(20, () => answerNeed(manager, need, arranging({ byOn: late })));
    expect(await needsOf()).toMatchObject([
      { since: late, sentence: expect.stringMatching(/was to be arranged by/) },
    ]);
    expect(await waits()).toContainEqual(
      expect.objectContaining({ what: "A training you need", since: late }),
    );
    await answerNeed(manager, need, arranging({ position: 1 }));
    expect(await needsOf()).toEqual([]);
  });
});

test("the sponsor has numbers, and no name or word", async () => {
  const { manager, partner, sponsor, roleDescriptionId } = trust;
  const words = "Mark my words";
  const fellow = await appointNew(trust, roleDescriptionId);
  await daysAgo(9, () => needed(partner, words));
  await needed(fellow, words);
  await answerNeed(manager, await needed(partner, words), arranging());
  await answerNeed(manager, await needed(partner, words), answering());
  const met = answering({ answer: "arranged", arrangedOn: today() });
  await answerNeed(manager, await needed(partner, words), met);
  await needed(other.partner);
  const programme = await readProgramme(sponsor);
  expect(programme.training).toEqual({ waiting: 2, promised: 1, declined: 1, late: 1 });
  expect(JSON.stringify(programme)).not.toContain(words);
});
