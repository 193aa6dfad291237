import { expect, test } from "vitest";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { answerPoint } from "@/lib/points/answer-point.ts";
import { AnswerRaised, answerRaised } from "@/lib/points/answer-raised.ts";
import { type NameResponder, nameResponder } from "@/lib/points/name-responder.ts";
import { RaiseAnywhere, raiseAnywhere } from "@/lib/points/raise-anywhere.ts";
import { raisePoint } from "@/lib/points/raise-point.ts";
import { readRaised, readRaisedPoint, readRaisingChoices } from "@/lib/points/read-raised.ts";
import { SayOfPoint, sayOfPoint } from "@/lib/points/say-of-point.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { listMyTasks } from "@/lib/support/list-my-tasks.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";

import { newCommittee, newMeeting, newSeat } from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { naming, raisedBy, raising, responding, wordOn } from "@/tests/factories/raised.ts";
import { alsoManager, endedFrom, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { takingPart } from "@/tests/factories/work.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { manager, partner } = trustA;
  return { trustA, trustB, manager, partner, id: appointmentOf(partner) };
}
const later = (days: number) => new Date(now().getTime() + days * 86_400_000);

test("raised in other work, a named person responds by a day, says what changed, and the partner that it is enough", async () => {
  const { trustA, manager, partner, id } = await ready();
  const { sponsor } = trustA;
  const { work } = await takingPart(manager, partner, { name: "Garden project" });
  expect((await readRaisingChoices(partner, id)).work).toEqual([{ id: work, name: "Garden project" }]);
  const input = raising({ place: "work", workId: work, conversation: "" });
  await atOnce(4, () => raiseAnywhere(partner, id, input));
  const path = `raised/${id}/${input.id}`;
  const needs = async () => (await readManageHome(manager)).needs.map(({ action }) => action.path);
  expect(await needs()).toContain(path);
  expect((await readPartnerHome(partner))?.waiting).toContainEqual({
    what: "What became of what you raised in Garden project",
    by: "Mona Manager",
    since: today(),
    path,
  });

  const ask = naming(sponsor);
  await atOnce(4, () => nameResponder(manager, id, input.id, ask));
  expect(await needs(), "somebody else sees to it").not.toContain(path);
  expect(await subjectsFor(sponsor)).toEqual([
    "Please respond to what a partner raised",
    "Will you be the sponsor of partners?",
  ]);
  expect((await listMyTasks(sponsor)).raised).toMatchObject([
    { id: input.id, dueOn: ask.dueOn, isLate: false },
  ]);
  expect((await readRaisedPoint(sponsor, id, input.id)).may).toEqual({
    raise: false,
    answer: true,
    ask: false,
    say: false,
  });
  await atTime(later(12), async () => {
    const late = (await readManageHome(manager)).needs.find(({ action }) => action.path === path);
    expect(late?.sentence).toContain("Sol Sponsor was to respond by");
  });

  const response = responding({ outcomeBy: addDays(today(), 30) });
  await atOnce(4, () => answerRaised(sponsor, id, input.id, response));
  expect((await readRaised(partner, id)).waiting[0]?.standing).toMatchObject({
    kind: "responded",
    due: response.outcomeBy,
  });
  await answerRaised(
    sponsor,
    id,
    input.id,
    responding({ position: 1, kind: "changed", words: "The bells hang lower." }),
  );
  expect((await listMyTasks(sponsor)).raised).toEqual([]);
  expect((await readPartnerHome(partner))?.nextThings).toContainEqual(
    expect.objectContaining({ what: "Say if what you heard answers you", path }),
  );
  const word = wordOn("settles", { answers: 2 });
  await atOnce(4, () => sayOfPoint(partner, id, input.id, word));
  const { over } = await readRaised(partner, id);
  expect(over).toMatchObject([{ standing: { kind: "settled", outcome: "changed" } }]);
  expect(over[0]?.answers.map(({ kind, by }) => [kind, by])).toEqual([
    ["response", "Sol Sponsor"],
    ["changed", "Sol Sponsor"],
  ]);
  expect(await subjectsFor(sponsor)).toContain("Something raised, and what became of it");
  expect(await auditOf(trustA.trustId, input.id)).toEqual(
    expect.arrayContaining(["point:raised", "point:responder-named", "point:said-of"]),
  );
});

test("what is not enough waits for the trust again, and nobody but the two and who responds learns of it", async () => {
  const { trustA, manager, partner, id } = await ready();
  const otherManager = await alsoManager(trustA.admin, trustA.mentor);
  const point = await raisedBy(partner);
  await answerRaised(manager, id, point, responding());
  await sayOfPoint(partner, id, point, wordOn("does_not_settle", { because: hostileKept }));
  const path = `raised/${id}/${point}`;
  expect((await readManageHome(manager)).needs.map(({ action }) => action.path)).toContain(path);
  expect((await readPartnerHome(partner))?.waiting.map((each) => each.path)).toContain(path);
  for (const other of [trustA.admin, otherManager]) {
    const seen = JSON.stringify([
      await readRaised(other, id),
      await readRaisedPoint(other, id, point),
      (await readManageHome(other)).needs,
      describeRecord(await readPartnerRecord(other, id)),
      await auditOf(trustA.trustId, point),
    ]);
    for (const words of ["settle", "not enough", JSON.stringify(hostileKept).slice(1, -1)])
      expect(seen).not.toContain(words);
  }
  await answerRaised(
    otherManager,
    id,
    point,
    responding({ position: 1, kind: "not_changed", words: "The wall is listed." }),
  );
  expect((await readRaisedPoint(partner, id, point)).point.standing).toMatchObject({
    kind: "told",
    waitsFor: "partner",
  });
  expect(JSON.stringify(describeRecord(await readMyRecord(partner)))).toContain(
    JSON.stringify(hostileKept).slice(1, -1),
  );
});

test("what was taken back is answered no more, on any page, and what was typed stays", async () => {
  const { trustA, manager, partner, id } = await ready();
  const { admin } = trustA;
  const committee = await newCommittee(manager);
  await newSeat(manager, partner, committee, { startsOn: addDays(today(), -30) });
  const meetingId = await newMeeting(manager, committee, -10);
  await raisePoint(partner, meetingId, { id: meetingId, words: "The lift is slow." });
  await sayOfPoint(manager, id, meetingId, wordOn("taken_back", { answers: 0, how: "phone" }));
  await expect(answerRaised(manager, id, meetingId, responding())).rejects.toThrow(/took this back/);
  await expect(nameResponder(manager, id, meetingId, naming(admin))).rejects.toThrow(/took this back/);
  await expect(
    sayOfPoint(partner, id, meetingId, wordOn("taken_back", { position: 1, answers: 0 })),
  ).rejects.toThrow(/took this back/);
  await expect(
    answerPoint(manager, meetingId, meetingId, { id: responding().id, position: 0, words: "A new lift." }),
  ).rejects.toThrow(/took this back/);
  expect((await readPartnerHome(partner))?.waiting.map(({ path }) => path)).not.toContain(
    `raised/${id}/${meetingId}`,
  );
});

test("of two answers at once one stands, and the other is told what it says", async () => {
  const { trustA, manager, partner, id } = await ready();
  const point = await raisedBy(partner);
  const other = await alsoManager(trustA.admin, trustA.mentor);
  const { done, failures } = await atOnce(6, (index) =>
    answerRaised(index % 2 ? manager : other, id, point, responding({ words: `Words ${index}.` })),
  );
  expect(done).toBe(1);
  for (const each of failures) expect(String(each)).toMatch(/answered meanwhile: “Words \d/);
  await expect(sayOfPoint(partner, id, point, wordOn("settles", { answers: 0 }))).rejects.toThrow(
    /meanwhile/,
  );
});

test("each does only what is theirs: nobody answers their own, names a partner, or raises for somebody unasked", async () => {
  const { trustA, manager, partner, id } = await ready();
  const fellow = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  const point = await raisedBy(partner);
  await expect(raiseAnywhere(manager, id, raising())).rejects.toThrow(/Say how/);
  await raiseAnywhere(manager, id, raising({ how: "phone" }));
  await expect(raiseAnywhere(partner, id, raising({ how: "phone" }))).rejects.toThrow(Refusal);
  await expect(sayOfPoint(partner, id, point, wordOn("settles", { answers: 0 }))).rejects.toThrow(
    /not answered yet/,
  );
  await expect(nameResponder(manager, id, point, naming(partner))).rejects.toThrow(
    /Choose somebody from the list/,
  );
  await expect(nameResponder(manager, id, point, naming(fellow))).rejects.toThrow(
    /Choose somebody from the list/,
  );
  const work = await takingPart(manager, fellow, { name: "Walks" });
  await expect(raiseAnywhere(partner, id, raising({ place: "work", workId: work.work }))).rejects.toThrow(
    /one they take part in/,
  );
  const own = await alsoManager(trustA.admin, partner);
  await expect(answerRaised(own, id, point, responding())).rejects.toThrow(/raised this yourself/);
  await expect(nameResponder(own, id, point, naming(manager))).rejects.toThrow(/raised this yourself/);
});

test("who was named and left the trust's staff answers no more; somebody else can be named", async () => {
  const { trustA, manager, partner, id } = await ready();
  const { sponsor, admin } = trustA;
  const point = await raisedBy(partner);
  await nameResponder(manager, id, point, naming(sponsor));
  await expect(nameResponder(manager, id, point, naming(admin))).rejects.toThrow(
    /Meanwhile Sol Sponsor was named/,
  );
  await nameResponder(manager, id, point, naming(admin, { position: 1 }));
  await expect(readRaisedPoint(sponsor, id, point), "it is somebody else's now").rejects.toThrow(NotAllowed);
  await expect(answerRaised(sponsor, id, point, responding())).rejects.toThrow(NotAllowed);
  const [grant] = (await readPerson(admin, sponsor.membershipId)).roles;
  await endRole(admin, grant?.grantId ?? "");
  await expect(nameResponder(manager, id, point, naming(sponsor, { position: 2 }))).rejects.toThrow(
    /Choose somebody from/,
  );
});

test("a form lacks nothing it needs", () => {
  type Schema = typeof RaiseAnywhere | typeof AnswerRaised | typeof SayOfPoint | typeof NameResponder;
  const faults = (schema: Schema, sent: object) =>
    schema.safeParse(sent).error?.issues.map(({ path, message }) => [path.join("."), message]);
  const blank = { day: "", month: "", year: "" };
  const day = (date: string) => {
    const [year, month, of] = date.split("-");
    return { day: of, month, year };
  };
  expect(faults(RaiseAnywhere, { ...raising(), workId: "", conversation: "" })).toEqual([
    ["conversation", "Enter with whom, or where, you talked"],
  ]);
  expect(faults(RaiseAnywhere, { ...raising({ place: "work" }), workId: "" })).toEqual([
    ["workId", "Choose the work"],
  ]);
  expect(faults(RaiseAnywhere, { ...raising(), workId: "", place: "meeting" })).toEqual([
    ["place", "Choose where it was"],
  ]);
  expect(faults(AnswerRaised, { ...responding(), outcomeBy: blank })).toBeUndefined();
  expect(faults(AnswerRaised, { ...responding({ kind: "changed" }), outcomeBy: day(today()) })).toEqual([
    ["outcomeBy", "Leave this empty: you say what became of it now"],
  ]);
  expect(faults(AnswerRaised, { ...responding(), outcomeBy: day(addDays(today(), -1)) })).toHaveLength(1);
  expect(faults(SayOfPoint, wordOn("does_not_settle"))).toEqual([["because", "Enter what is still missing"]]);
  expect(faults(SayOfPoint, wordOn("settles"))).toBeUndefined();
});

test("nobody reads or writes one of another partner, another trust, or without the role for it", async () => {
  const { trustA, trustB, manager, partner, id } = await ready();
  const point = await raisedBy(partner);
  const fellow = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  for (const other of [trustA.sponsor, trustA.mentor, fellow]) {
    await expect(readRaised(other, id)).rejects.toThrow(NotAllowed);
    await expect(readRaisedPoint(other, id, point)).rejects.toThrow(NotAllowed);
    await expect(answerRaised(other, id, point, responding())).rejects.toThrow(NotAllowed);
    await expect(sayOfPoint(other, id, point, wordOn("settles"))).rejects.toThrow(NotAllowed);
    await expect(nameResponder(other, id, point, naming(manager))).rejects.toThrow(NotAllowed);
  }
  await expect(readRaised(trustB.manager, id)).rejects.toThrow(NotFound);
  await expect(readRaisedPoint(manager, appointmentOf(fellow), point)).rejects.toThrow(NotFound);
  await expect(raiseAnywhere(fellow, appointmentOf(fellow), raising({ id: point }))).rejects.toThrow(Refusal);
});

test("after a role has ended the trust can still answer, and the partner reads it in their record", async () => {
  const { manager, partner, id } = await ready();
  const point = await raisedBy(partner);
  await endedFrom(manager, partner);
  await atTime(later(2), async () => {
    await expect(raiseAnywhere(partner, id, raising())).rejects.toThrow(/has ended/);
    await expect(
      sayOfPoint(manager, id, point, wordOn("taken_back", { answers: 0, how: "phone" })),
    ).rejects.toThrow(/has ended/);
  });
  await answerRaised(manager, id, point, responding());
  expect(JSON.stringify(describeRecord(await readMyRecord(partner)))).toContain("We move them this month.");
});

test("the pages ask as often for many", async () => {
  const { manager, partner, id } = await ready();
  const add = async () => answerRaised(manager, id, await raisedBy(partner), responding());
  await add();
  const asks = () => countQueries(() => readRaised(manager, id));
  const before = await asks();
  for (let each = 0; each < 4; each++) await add();
  expect(await asks()).toBe(before);
});
