import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { readPartnerAnswers } from "@/lib/answers/read-partner-answers.ts";
import { readHandover } from "@/lib/appointments/read-handover.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { AnswerMeasure, answerMeasure } from "@/lib/success/answer-measure.ts";
import { CloseMeasure, closeMeasure } from "@/lib/success/close-measure.ts";
import { readMeasure, readSuccess } from "@/lib/success/read-success.ts";
import { SayProgress, sayProgress } from "@/lib/success/say-progress.ts";
import { ProposeMeasure, proposeMeasure, rewordMeasure } from "@/lib/success/word-measure.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import {
  agreedMeasure,
  closing,
  looking,
  rewording,
  wordedBy,
  wording,
  yes,
} from "@/tests/factories/success.ts";
import { endedFrom, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { manager, partner } = trustA;
  return { trustA, trustB, manager, partner, id: appointmentOf(partner) };
}
const successAnswer = async (...[partner]: Parameters<typeof readMyAnswers>) =>
  (await readMyAnswers(partner)).answers.find(({ question }) => question === "success");

test("what a partner calls success waits for their manager's yes, and then answers the question", async () => {
  const { trustA, manager, partner, id } = await ready();
  expect(await successAnswer(partner)).toMatchObject({
    state: "missing",
    owed: { by: "Mona Manager", since: today() },
  });
  const input = wording();
  await atOnce(4, () => proposeMeasure(partner, id, input));
  expect(await subjectsFor(manager)).toContain("What success looks like: please answer");
  const path = `success/${id}/${input.id}`;
  const needs = async () => (await readManageHome(manager)).needs.map(({ action }) => action.path);
  expect(await needs()).toContain(path);
  const waiting = (await readPartnerHome(partner))?.waiting ?? [];
  expect(waiting).toContainEqual({
    what: "An answer to what you call success",
    by: "Mona Manager",
    since: today(),
    path,
  });
  expect(
    waiting.map(({ what }) => what),
    "said once",
  ).not.toContain("What success looks like");
  expect((await readOneToOnes(manager, id)).owed.byTrust).toMatchObject([{ path }]);
  expect(await successAnswer(partner)).toMatchObject({ state: "missing" });

  const answer = yes();
  await atOnce(4, () => answerMeasure(manager, id, input.id, answer));
  expect(await needs()).not.toContain(path);
  expect(await successAnswer(partner)).toMatchObject({
    state: "answered",
    short: input.words.replace(/\.$/, ""),
    lines: [{ label: "Both agreed", text: input.words, given: { by: "Mona Manager", on: today() } }],
  });
  for (const reader of [trustA.admin, manager]) {
    const { answers } = await readPartnerAnswers(reader, id);
    expect(answers.find(({ question }) => question === "success")).toMatchObject({ state: "answered" });
  }
  expect(await subjectsFor(partner)).toContain("What success looks like");
  expect(await auditOf(trustA.trustId, id)).toEqual(
    expect.arrayContaining(["success:worded", "success:agreed"]),
  );
});

test("other words ask the other side again, and what both agreed holds until they do", async () => {
  const { manager, partner, id } = await ready();
  const measure = await agreedMeasure(manager, partner);
  await rewordMeasure(manager, id, measure, rewording());
  expect((await readPartnerHome(partner))?.nextThings).toContainEqual(
    expect.objectContaining({
      what: "Say if you agree what success looks like",
      path: `success/${id}/${measure}`,
    }),
  );
  expect(await successAnswer(partner)).toMatchObject({ short: wording().words.replace(/\.$/, "") });
  await answerMeasure(partner, id, measure, yes({ position: 3, kind: "not_agreed", because: "Too soon." }));
  expect((await readManageHome(manager)).needs.map(({ sentence }) => sentence)).toContain(
    "Pat Partner did not agree what success looks like, and said why.",
  );
  expect(await successAnswer(partner)).toMatchObject({ short: wording().words.replace(/\.$/, "") });
  await rewordMeasure(partner, id, measure, rewording({ position: 4, words: "Within three weeks." }));
  await answerMeasure(manager, id, measure, yes({ position: 5 }));
  expect(await successAnswer(partner)).toMatchObject({ short: "Within three weeks" });
  expect((await readMeasure(partner, id, measure)).measure.said.map(({ kind }) => kind)).toEqual([
    ...["worded", "agreed", "worded", "not_agreed", "worded", "agreed"],
  ]);
});

test("nobody agrees what the other just changed: they are told, and read it first", async () => {
  const { manager, partner, id } = await ready();
  const measure = await wordedBy(partner, partner);
  await rewordMeasure(partner, id, measure, rewording({ position: 1 }));
  await expect(answerMeasure(manager, id, measure, yes({ position: 1 }))).rejects.toThrow(
    /written down meanwhile: it was put in other words/,
  );
  const { done, failures } = await atOnce(6, (index) =>
    index % 2
      ? answerMeasure(manager, id, measure, yes({ position: 2 }))
      : rewordMeasure(partner, id, measure, rewording({ position: 2, words: `Words ${index}.` })),
  );
  expect(done).toBe(1);
  for (const each of failures) expect(String(each)).toMatch(/written down meanwhile/);
});

test("nobody says yes to their own words; a manager writes down what the partner said, never the reverse", async () => {
  const { manager, partner, id } = await ready();
  const own = await wordedBy(partner, partner);
  await expect(answerMeasure(partner, id, own, yes())).rejects.toThrow(/line manager/);
  await expect(answerMeasure(manager, id, own, yes({ how: "phone" }))).rejects.toThrow(/line manager/);
  await expect(proposeMeasure(partner, id, wording({ how: "phone" }))).rejects.toThrow(Refusal);
  const theirs = await wordedBy(manager, partner);
  await expect(answerMeasure(manager, id, theirs, yes())).rejects.toThrow(/Say how they told you/);
  await answerMeasure(manager, id, theirs, yes({ how: "phone" }));
  const recorded = await wordedBy(manager, partner, { how: "letter" });
  const success = await readSuccess(partner, id);
  expect(success.agreed.map((each) => each.id)).toEqual([theirs]);
  expect(success.agreed[0]?.said[1]).toMatchObject({
    side: "partner",
    by: "Pat Partner",
    recordedBy: "Mona Manager",
  });
  expect(success.waiting.find((each) => each.id === recorded)?.standing.waitsFor).toBe("trust");
});

test("how it goes stands apart by side, and the look again is put off by whoever looks", async () => {
  const { manager, partner, id } = await ready();
  const measure = await agreedMeasure(manager, partner, { reviewOn: addDays(today(), 1) });
  const input = looking({ words: "I was heard twice." });
  await atOnce(3, () => sayProgress(partner, id, measure, input));
  await sayProgress(manager, id, measure, looking({ words: "She changed two papers." }));
  const { said } = (await readMeasure(manager, id, measure)).measure;
  expect(said.slice(2).map(({ side, words }) => [side, words])).toEqual([
    ["partner", "I was heard twice."],
    ["trust", "She changed two papers."],
  ]);
  const later = new Date(now().getTime() + 3 * 86_400_000);
  await atTime(later, async () => {
    expect((await readPartnerHome(partner))?.nextThings).toContainEqual(
      expect.objectContaining({ what: "Look again at what success looks like" }),
    );
    expect((await readManageHome(manager)).needs.map(({ action }) => action.path)).toContain(
      `success/${id}/${measure}`,
    );
    await expect(sayProgress(partner, id, measure, looking({ position: 4 }))).rejects.toThrow(
      /Enter when you look at it again/,
    );
  });
});

test("met or dropped, with a reason, once; what nobody agreed cannot be met; nothing is said of it any more", async () => {
  const { manager, partner, id } = await ready();
  const measure = await agreedMeasure(manager, partner);
  const unagreed = await wordedBy(partner, partner);
  await expect(closeMeasure(partner, id, unagreed, closing({ position: 1 }))).rejects.toThrow(
    /cannot be met/,
  );
  await expect(sayProgress(partner, id, unagreed, looking({ position: 1 }))).rejects.toThrow(
    /Nobody has agreed/,
  );
  const input = closing();
  await closeMeasure(partner, id, measure, input);
  await closeMeasure(partner, id, measure, input);
  await closeMeasure(manager, id, unagreed, closing({ position: 1, kind: "dropped" }));
  expect((await readSuccess(manager, id)).over.map(({ standing }) => standing.kind)).toEqual([
    "met",
    "dropped",
  ]);
  expect(await successAnswer(partner)).toMatchObject({ state: "missing", owed: { since: today() } });
  for (const late of [
    () => rewordMeasure(partner, id, measure, rewording({ position: 3 })),
    () => sayProgress(partner, id, measure, looking({ position: 3 })),
    () => closeMeasure(manager, id, measure, closing({ position: 3 })),
    () => answerMeasure(manager, id, unagreed, yes({ position: 2 })),
  ])
    await expect(late()).rejects.toThrow(/This is over/);
  await expect(sayProgress(partner, id, measure, looking({ position: 2 }))).rejects.toThrow(/said to be met/);
});

test("a form lacks nothing it needs", () => {
  const day = (date: string) => {
    const [year, month, of] = date.split("-");
    return { day: of, month, year };
  };
  const faults = (
    schema: typeof AnswerMeasure | typeof SayProgress | typeof ProposeMeasure | typeof CloseMeasure,
    sent: object,
  ) => schema.safeParse(sent).error?.issues.map(({ path, message }) => [path.join("."), message]);
  expect(faults(AnswerMeasure, yes({ kind: "not_agreed" }))).toEqual([
    ["because", "Enter what you would change, or why not"],
  ]);
  expect(faults(AnswerMeasure, yes())).toBeUndefined();
  expect(faults(CloseMeasure, closing({ because: " " }))).toEqual([
    ["because", "Enter how you can tell, or why it is dropped"],
  ]);
  const asks = (days: number) =>
    faults(ProposeMeasure, { ...wording(), reviewOn: day(addDays(today(), days)) }) === undefined;
  expect([-1, 0, 1, 731, 732].map(asks)).toEqual([false, false, true, true, false]);
  const looks = (days: number) =>
    faults(SayProgress, { ...looking(), reviewOn: day(addDays(today(), days)) }) === undefined;
  expect([-1, 0, 1, 731, 732].map(looks)).toEqual([false, false, true, true, false]);
});

test("it is between the two: nobody else reads how it goes, in the trust or outside", async () => {
  const { trustA, trustB, manager, partner, id } = await ready();
  const measure = await agreedMeasure(manager, partner);
  await sayProgress(partner, id, measure, looking({ words: hostileKept }));
  const fellow = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  for (const other of [trustA.admin, trustA.sponsor, trustA.mentor, fellow]) {
    await expect(readSuccess(other, id)).rejects.toThrow(NotAllowed);
    await expect(readMeasure(other, id, measure)).rejects.toThrow(NotAllowed);
    await expect(sayProgress(other, id, measure, looking())).rejects.toThrow(NotAllowed);
  }
  await expect(readSuccess(trustB.manager, id)).rejects.toThrow(NotFound);
  await expect(readMeasure(fellow, appointmentOf(fellow), measure)).rejects.toThrow(NotFound);
  await expect(proposeMeasure(fellow, appointmentOf(fellow), wording({ id: measure }))).rejects.toThrow(
    Refusal,
  );
  const record = async (read: Promise<Parameters<typeof describeRecord>[0]>) =>
    JSON.stringify(describeRecord(await read));
  expect(await record(readMyRecord(partner))).toContain(JSON.stringify(hostileKept).slice(1, -1));
  expect(await record(readPartnerRecord(manager, id))).not.toContain(
    JSON.stringify(hostileKept).slice(1, -1),
  );
});

test("on a role that ended meanwhile nothing is said any more; the ending says what is open", async () => {
  const { manager, partner, id } = await ready();
  const measure = await agreedMeasure(manager, partner);
  await wordedBy(manager, partner);
  expect((await readHandover(manager, id)).handover.measures.map(({ agreed }) => agreed)).toEqual([
    true,
    false,
  ]);
  await endedFrom(manager, partner);
  const later = new Date(now().getTime() + 2 * 86_400_000);
  for (const late of [
    () => proposeMeasure(partner, id, wording()),
    () => rewordMeasure(partner, id, measure, rewording()),
    () => sayProgress(partner, id, measure, looking()),
    () => closeMeasure(manager, id, measure, closing()),
  ])
    await expect(atTime(later, late)).rejects.toThrow(/has ended/);
});

test("the pages ask as often for many", async () => {
  const { manager, partner, id } = await ready();
  await agreedMeasure(manager, partner);
  const asks = () => countQueries(() => readSuccess(partner, id));
  const before = await asks();
  for (let each = 0; each < 4; each++) await agreedMeasure(manager, partner);
  await sayProgress(manager, id, await agreedMeasure(manager, partner), looking({ id: randomUUID() }));
  expect(await asks()).toBe(before);
});
