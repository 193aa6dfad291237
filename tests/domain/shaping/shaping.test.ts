import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { readMyRole } from "@/lib/appointments/read-my-role.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { AnswerProposal, answerProposal } from "@/lib/shaping/answer-proposal.ts";
import { endVariation, takeBackProposal } from "@/lib/shaping/close-proposal.ts";
import { ProposeChange, proposeChange } from "@/lib/shaping/propose-change.ts";
import { readProposal, readShaping } from "@/lib/shaping/read-shaping.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { agreedVariation, answering, proposedBy, proposing } from "@/tests/factories/shaping.ts";
import { endedFrom, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { manager, partner } = trustA;
  return { trustA, trustB, manager, partner, id: appointmentOf(partner) };
}
const closing = (position = 0) =>
  ({ id: randomUUID(), position, because: "It is over.", how: "themselves" }) as const;

test("what a partner proposes waits with their manager, and once accepted stands beside the trust's text", async () => {
  const { trustA, manager, partner, id } = await ready();
  const input = proposing();
  await atOnce(4, () => proposeChange(partner, id, input));
  expect(await subjectsFor(manager)).toContain("A change to a role is proposed");
  const path = `shaping/${id}/${input.id}`;
  const needs = async () => (await readManageHome(manager)).needs.map(({ action }) => action.path);
  expect(await needs()).toContain(path);
  expect((await readPartnerHome(partner))?.waiting).toContainEqual({
    what: "An answer to the change you proposed",
    by: "Mona Manager",
    since: today(),
    path,
  });
  expect((await readOneToOnes(manager, id)).owed.byTrust).toMatchObject([{ path }]);
  expect((await readMyRole(partner)).variations).toEqual([]);

  const answer = answering();
  await atOnce(4, () => answerProposal(manager, id, input.id, answer));
  expect(await needs()).not.toContain(path);
  expect((await readMyRole(partner)).variations).toEqual([
    { id: input.id, words: "Join the falls group.", by: "Mona Manager", on: today() },
  ]);
  const { answers } = await readMyAnswers(partner);
  const work = answers.find(({ question }) => question === "work");
  expect(work?.lines).toContainEqual({
    label: "Agreed for this role",
    text: "Join the falls group.",
    given: { by: "Mona Manager", on: today() },
  });
  expect(await subjectsFor(partner)).toContain("A change to a role that was proposed");
  expect(await auditOf(trustA.trustId, id)).toEqual(
    expect.arrayContaining(["proposal:made", "proposal:accepted"]),
  );
});

test("a manager proposes too: the partner is asked on their home, says no with a reason, or suggests something else", async () => {
  const { manager, partner, id } = await ready();
  const first = await proposedBy(manager, partner, { words: "Chair the patients' panel." });
  expect((await readPartnerHome(partner))?.nextThings).toContainEqual(
    expect.objectContaining({ what: "Answer a change to your role", path: `shaping/${id}/${first}` }),
  );
  await answerProposal(partner, id, first, answering({ kind: "declined", because: "Too much for me." }));
  const another = await proposedBy(manager, partner);
  const answer = answering({
    kind: "suggested_instead",
    instead: "Join it for half a year.",
    answerBy: addDays(today(), 7),
  });
  await answerProposal(partner, id, another, answer);
  const { waiting, over } = await readShaping(manager, id);
  expect(waiting).toMatchObject([
    { id: answer.insteadId, side: "partner", insteadOf: { id: another }, words: "Join it for half a year." },
  ]);
  expect(over.map(({ standing }) => standing.kind)).toEqual(["suggested_instead", "declined"]);
  await answerProposal(manager, id, answer.insteadId, answering());
  expect((await readMyRole(partner)).variations).toMatchObject([{ words: "Join it for half a year." }]);
});

test("nobody answers what they proposed; a manager writes down what the partner said, and nothing in its place", async () => {
  const { manager, partner, id } = await ready();
  const own = await proposedBy(partner, partner);
  await expect(answerProposal(partner, id, own, answering())).rejects.toThrow(/line manager/);
  await expect(answerProposal(manager, id, own, answering({ how: "phone" }))).rejects.toThrow(/line manager/);
  await expect(takeBackProposal(manager, id, own, closing())).rejects.toThrow(/Say how they told you/);
  await expect(proposeChange(partner, id, proposing({ how: "phone" }))).rejects.toThrow(Refusal);
  const theirs = await proposedBy(manager, partner);
  await expect(answerProposal(manager, id, theirs, answering())).rejects.toThrow(/Say how they told you/);
  await answerProposal(manager, id, theirs, answering({ how: "phone" }));
  const recorded = await proposedBy(manager, partner, { how: "letter", words: "Fewer evenings." });
  const { standing, waiting } = await readShaping(partner, id);
  expect(standing).toMatchObject([
    { id: theirs, steps: [{ by: "Pat Partner", recordedBy: "Mona Manager" }] },
  ]);
  expect(waiting).toContainEqual(
    expect.objectContaining({ id: recorded, side: "partner", by: "Pat Partner", recordedBy: "Mona Manager" }),
  );
});

test("what is accepted can take the place of what was agreed before, so that the two do not contradict each other", async () => {
  const { manager, partner, id } = await ready();
  const before = await agreedVariation(manager, partner, "No evening meetings.");
  const kept = await agreedVariation(manager, partner, "Read papers on paper.");
  const next = await proposedBy(partner, partner, { words: "One evening a month." });
  const answer = answering({ replaces: [before, before] });
  await answerProposal(manager, id, next, answer);
  expect((await readMyRole(partner)).variations.map((each) => each.id)).toEqual([kept, next]);
  const ended = (await readShaping(partner, id)).over.find((each) => each.id === before);
  expect(ended?.steps[0]).toMatchObject({ kind: "ended", because: "A later change took its place." });
  const last = await proposedBy(partner, partner);
  await expect(answerProposal(manager, id, last, answering({ replaces: [before] }))).rejects.toThrow(
    /does not stand any more/,
  );
  expect((await readProposal(partner, id, last)).proposal.standing.kind).toBe("waiting");
});

test("of an answer and a taking back at once one stands; the other is told", async () => {
  const { manager, partner, id } = await ready();
  const own = await proposedBy(partner, partner);
  const { done, failures } = await atOnce(6, (index) =>
    index % 2 ? answerProposal(manager, id, own, answering()) : takeBackProposal(partner, id, own, closing()),
  );
  expect(done).toBe(1);
  for (const each of failures) expect(String(each)).toMatch(/written down meanwhile/);
});

test("either side ends what was agreed, with a reason, once", async () => {
  const { manager, partner, id } = await ready();
  const variation = await agreedVariation(manager, partner);
  const input = closing(1);
  await endVariation(partner, id, variation, input);
  await endVariation(partner, id, variation, input);
  await expect(endVariation(manager, id, variation, closing(2))).rejects.toThrow(/does not stand/);
  expect((await readMyRole(partner)).variations).toEqual([]);
  const { over } = await readShaping(partner, id);
  expect(over.map(({ steps }) => steps.map(({ kind }) => kind))).toEqual([["ended", "accepted"]]);
});

test("an answer lacks nothing it needs", () => {
  const faults = (change: object) =>
    AnswerProposal.safeParse({ ...answering(), answerBy: undefined, ...change }).error?.issues.map(
      ({ path, message }) => [path.join("."), message],
    );
  expect(faults({})).toBeUndefined();
  expect(faults({ kind: "declined" })).toEqual([["because", "Enter why not"]]);
  expect(faults({ kind: "suggested_instead" })).toEqual([
    ["instead", "Enter what you suggest instead"],
    ["answerBy", "Enter by when you would like an answer"],
  ]);
  expect(faults({ kind: "ended" })).toEqual([["kind", "Choose your answer"]]);
  const day = (value: string) => {
    const [year, month, date] = value.split("-");
    return { day: date, month, year };
  };
  const asks = (answerBy: string) =>
    ProposeChange.safeParse({ ...proposing(), answerBy: day(answerBy) }).success;
  expect([addDays(today(), -1), today(), addDays(today(), 366), addDays(today(), 367)].map(asks)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("nobody reads or writes one of another partner, another trust, or without the role for it", async () => {
  const { trustA, trustB, manager, partner, id } = await ready();
  const own = await proposedBy(partner, partner);
  const fellow = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  for (const other of [trustA.sponsor, trustA.mentor, fellow]) {
    await expect(readShaping(other, id)).rejects.toThrow(NotAllowed);
    await expect(proposeChange(other, id, proposing())).rejects.toThrow(NotAllowed);
  }
  expect((await readShaping(trustA.admin, id)).side).toBeNull();
  await expect(answerProposal(trustA.admin, id, own, answering())).rejects.toThrow(NotAllowed);
  await expect(readShaping(trustB.manager, id)).rejects.toThrow(NotFound);
  await expect(readProposal(fellow, appointmentOf(fellow), own)).rejects.toThrow(NotFound);
  await expect(answerProposal(manager, appointmentOf(fellow), own, answering())).rejects.toThrow(NotFound);
  await expect(proposeChange(fellow, appointmentOf(fellow), proposing({ id: own }))).rejects.toThrow(Refusal);
});

test("on a role that ended meanwhile nothing is said any more; it stays in the record, hostile words as they are", async () => {
  const { manager, partner, id } = await ready();
  const variation = await agreedVariation(manager, partner, hostileKept);
  const own = await proposedBy(partner, partner);
  await endedFrom(manager, partner);
  const later = new Date(now().getTime() + 2 * 86_400_000);
  for (const late of [
    () => proposeChange(partner, id, proposing({ answerBy: addDays(today(), 14) })),
    () => answerProposal(manager, id, own, answering()),
    () => takeBackProposal(partner, id, own, closing()),
    () => endVariation(manager, id, variation, closing(1)),
  ])
    await expect(atTime(later, late)).rejects.toThrow(/has ended/);
  const section = describeRecord(await readMyRecord(partner)).find((each) => each.id === "shaping");
  expect(section?.entries).toHaveLength(2);
  expect(section?.entries[0]?.quotes[0]?.text).toBe(hostileKept);
});

test("the page asks as often for many", async () => {
  const { manager, partner, id } = await ready();
  await agreedVariation(manager, partner);
  const asks = () => countQueries(() => readShaping(partner, id));
  const before = await asks();
  for (let each = 0; each < 4; each++) await agreedVariation(manager, partner);
  await proposedBy(partner, partner);
  expect(await asks()).toBe(before);
});
