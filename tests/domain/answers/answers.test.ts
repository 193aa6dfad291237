import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { loadAnswers } from "@/lib/answers/load-answers.ts";
import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { readPartnerAnswers } from "@/lib/answers/read-partner-answers.ts";
import { questions } from "@/lib/answers/rules.ts";
import { SayClarity, sayClarity } from "@/lib/answers/say-clarity.ts";
import { SayNoneBecause, sayNoneBecause } from "@/lib/answers/say-none-because.ts";
import { takeBackNone } from "@/lib/answers/take-back-none.ts";
import { changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { inTrust } from "@/lib/db.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { atTime, now, showShortDate, today } from "@/lib/time.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";
import {
  newCommittee,
  newDeputy,
  newMeeting,
  newPairing,
  newSeat,
} from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

const none = (because = "You chose to begin with walk-rounds.") => ({ id: randomUUID(), because });
const say = (question: RoleQuestion, view: "clear" | "not_clear" = "clear") => ({
  id: randomUUID(),
  question,
  view,
});
const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work);

async function mine(partner: Member, question: RoleQuestion) {
  const found = (await readMyAnswers(partner)).answers.find((each) => each.question === question);
  if (!found) throw new Error("No answer.");
  return found;
}

test("a partner reads all six, with who gave each and when; the manager reads the same", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner, mentor, sponsor } = trustA;
  const committee = await newCommittee(manager);
  await newSeat(manager, partner, committee);
  await newSeat(manager, partner, committee, { meetingId: await newMeeting(manager, committee, 3) });
  await newDeputy(manager, partner, sponsor);
  await newPairing(manager, partner, mentor);

  const { answers } = await readMyAnswers(partner);
  expect(answers).toMatchObject([
    {
      question: "people",
      state: "answered",
      short: "Mona Manager, Sol Sponsor, Mel Mentor and others",
      given: { by: "Mona Manager", on: today() },
      because: `Mona Manager is on record as line manager since ${showShortDate(today())}`,
    },
    { question: "meetings", state: "answered", short: "Quality committee", given: { by: "Mona Manager" } },
    { question: "work", state: "answered", short: "Safety committee", given: { by: "Ada Admin" } },
    { question: "stance", state: "answered", short: "A strategic partner", given: { by: "Ada Admin" } },
    { question: "success", state: "not_there_yet", owed: null },
    { question: "training", state: "not_there_yet", owed: null },
  ]);
  expect(answers.map(({ view }) => view)).toEqual(questions.map(() => ({ kind: "not_said" })));
  for (const actor of [manager, trustA.admin]) {
    const read = await readPartnerAnswers(actor, appointmentOf(partner));
    expect(read).toMatchObject({ name: "Pat Partner", mayAnswer: actor === manager });
    expect(read.answers).toEqual(answers.map(({ view: _, ...answer }) => answer));
  }
});

test("a partner has the people around them on the same page, and whom to call", async () => {
  const { trustA } = await appointedWorld();
  const contact = { jobTitle: null, email: null, phone: "01632 960 177" };
  await addContact(trustA.admin, { id: randomUUID(), name: "Leila", purpose: "wellbeing", ...contact });
  await addContact(trustA.admin, { id: randomUUID(), name: "Chris", purpose: "chair", ...contact });
  expect(await readMyAnswers(trustA.partner)).toMatchObject({
    lineManager: { name: "Mona Manager", isManager: true },
    contacts: [{ name: "Leila", purpose: "wellbeing" }],
    urgentContacts: expect.arrayContaining([expect.objectContaining({ kind: "danger_now" })]),
  });
});

test("a line manager who lost the role of manager is no answer any more", async () => {
  const { trustA } = await appointedWorld();
  const grantId = randomUUID();
  await giveRole(trustA.admin, trustA.mentor.membershipId, { id: grantId, role: "manager" });
  await changeLineManager(trustA.manager, appointmentOf(trustA.partner), {
    id: randomUUID(),
    revision: 1,
    lineManagerId: trustA.mentor.membershipId,
    startsOn: today(),
  });
  expect(await mine(trustA.partner, "people")).toMatchObject({ state: "answered", short: "Mel Mentor" });
  await endRole(trustA.admin, grantId);
  expect(await mine(trustA.partner, "people")).toMatchObject({
    state: "missing",
    because: "Mel Mentor is no longer a manager at this trust",
    owed: { by: "Mona Manager", since: today() },
  });
});

test("who may read whose", async () => {
  const { trustA, trustB } = await appointedWorld();
  const id = appointmentOf(trustA.partner);
  const other = await appointNew(trustA, trustA.roleDescriptionId);
  for (const actor of [trustA.sponsor, trustA.mentor, other])
    await expect(readPartnerAnswers(actor, id)).rejects.toThrow(NotAllowed);
  for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"])
    await expect(readPartnerAnswers(trustA.manager, absent)).rejects.toThrow(NotFound);
  for (const actor of [trustA.manager, trustA.admin, trustA.mentor, trustA.sponsor])
    await expect(readMyAnswers(actor)).rejects.toThrow(NotFound);
});

test("fifty partners take as many queries as one", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner, mentor } = trustA;
  const committee = await newCommittee(manager);
  const partners = [partner];
  for (let count = 1; count < 50; count += 1)
    partners.push(await appointNew(trustA, trustA.roleDescriptionId));
  for (const each of partners) {
    await newSeat(manager, each, committee);
    await newPairing(manager, each, mentor);
  }
  const read = (some: Member[]) =>
    inTrust(manager, async (tx) => {
      authorise(manager, "answer:read", {});
      const ids = some.map(appointmentOf);
      const answers = await loadAnswers(tx, trustA.trustId, ids);
      return ids.map((id) => answers(id).map(({ state }) => state));
    });
  const one = await countQueries(() => read([partner]));
  const fifty = await countQueries(() => read(partners));
  expect(fifty).toBe(one);
  const all = await read(partners);
  expect(all).toHaveLength(50);
  expect(new Set(all.map((each) => each.join())).size).toBe(1);
});

describe("none, because", () => {
  test("a manager answers with it, the partner is told, and it can be taken back", async () => {
    const { trustA } = await appointedWorld();
    const { manager, partner } = trustA;
    const id = appointmentOf(partner);
    const said = none();
    await sayNoneBecause(manager, id, "meetings", said);
    expect(await mine(partner, "meetings")).toMatchObject({
      state: "none_because",
      because: said.because,
      given: { by: "Mona Manager", on: today() },
    });
    expect((await readPartnerAnswers(manager, id)).nones).toEqual([
      { id: said.id, question: "meetings", because: said.because },
    ]);
    expect((await listMessages(partner)).messages[0]).toMatchObject({
      subject: "A question about your role was answered",
      path: "partner/answers#meetings",
      body: expect.not.stringContaining("walk-rounds"),
    });
    expect(await auditOf(trustA.trustId, id)).toContain("none-because:said-meetings");

    await takeBackNone(manager, said.id);
    await takeBackNone(manager, said.id);
    expect(await mine(partner, "meetings")).toMatchObject({ state: "missing", owed: { since: today() } });
    expect((await auditOf(trustA.trustId, id)).filter((each) => each.includes("taken-back"))).toHaveLength(1);
    await sayNoneBecause(manager, id, "meetings", none("Another reason."));
    expect(await mine(partner, "meetings")).toMatchObject({ because: "Another reason." });
  });

  test("stands aside once there is something on record, and comes back with its end", async () => {
    const { trustA } = await appointedWorld();
    const id = appointmentOf(trustA.partner);
    await sayNoneBecause(trustA.manager, id, "meetings", none());
    await newSeat(trustA.manager, trustA.partner, await newCommittee(trustA.manager));
    expect(await mine(trustA.partner, "meetings")).toMatchObject({ state: "answered" });
    expect((await readPartnerAnswers(trustA.manager, id)).nones).toHaveLength(1);
  });

  test("is refused where records answer, for one's own role, and once the role has ended", async () => {
    const { trustA } = await appointedWorld();
    const { manager, partner } = trustA;
    const id = appointmentOf(partner);
    await expect(sayNoneBecause(manager, id, "people", none())).rejects.toThrow(/Mona Manager/);
    await giveRole(trustA.admin, partner.membershipId, { id: randomUUID(), role: "manager" });
    const self: Member = { ...partner, roles: ["manager"] };
    await expect(sayNoneBecause(self, id, "training", none())).rejects.toThrow(/your own role/);
    const said = none();
    await sayNoneBecause(manager, id, "training", said);
    await expect(takeBackNone(self, said.id)).rejects.toThrow(/your own role/);
    expect((await readPartnerAnswers(self, id)).mayAnswer).toBe(false);
    await endNow(manager, id);
    await expect(sayNoneBecause(manager, id, "success", none())).rejects.toThrow(/has ended/);
    await expect(takeBackNone(manager, said.id)).rejects.toThrow(/has ended/);
    expect((await readPartnerAnswers(manager, id)).mayAnswer).toBe(false);
  });

  test("only a manager of this trust says it or takes it back", async () => {
    const { trustA, trustB } = await appointedWorld();
    const id = appointmentOf(trustA.partner);
    const said = none();
    await sayNoneBecause(trustA.manager, id, "success", said);
    for (const actor of [trustA.admin, trustA.partner, trustA.sponsor, trustA.mentor]) {
      await expect(sayNoneBecause(actor, id, "training", none())).rejects.toThrow(NotAllowed);
      await expect(takeBackNone(actor, said.id)).rejects.toThrow(NotAllowed);
    }
    for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"]) {
      await expect(sayNoneBecause(trustA.manager, absent, "training", none())).rejects.toThrow(NotFound);
      await expect(takeBackNone(trustA.manager, absent)).rejects.toThrow(NotFound);
    }
    await expect(takeBackNone(trustB.manager, said.id)).rejects.toThrow(NotFound);
    for (const question of ["lunch", "constructor", ""])
      await expect(sayNoneBecause(trustA.manager, id, question, none())).rejects.toThrow(NotFound);
  });

  test("one form twenty times says it once; of two at once one wins, and the other is told who", async () => {
    const { trustA } = await appointedWorld();
    const id = appointmentOf(trustA.partner);
    const once = none();
    const same = await atOnce(20, () => sayNoneBecause(trustA.manager, id, "success", once));
    expect(same).toEqual({ done: 20, failures: [] });
    expect(
      (await listMessages(trustA.partner)).messages.filter(({ path }) => path.includes("answers")),
    ).toHaveLength(1);
    const { done, failures } = await atOnce(2, (index) =>
      sayNoneBecause(trustA.manager, id, "training", none(`Reason ${index}`)),
    );
    expect([done, failures]).toEqual([1, [expect.any(Refusal)]]);
    expect(String(failures[0])).toMatch(/Mona Manager has said why there is none: “Reason/);
  });

  test("takes words alone, and not too many of them", () => {
    for (const because of ["", "  ", "x".repeat(1_001)])
      expect(SayNoneBecause.safeParse({ id: randomUUID(), because }).success).toBe(false);
    const hostile = "<b>x</b> ‮evil\r\n=1+1";
    expect(SayNoneBecause.parse({ id: randomUUID(), because: hostile }).because).toBe("<b>x</b> evil\n=1+1");
  });
});

describe("what is clear to the partner", () => {
  test("is said, said again, and asked once more after a change or a year", async () => {
    const { trustA } = await appointedWorld();
    const { partner, manager } = trustA;
    await sayClarity(partner, say("meetings", "not_clear"));
    expect((await mine(partner, "meetings")).view).toEqual({ kind: "not_clear", on: today() });
    await sayClarity(partner, say("meetings"));
    expect((await mine(partner, "meetings")).view).toEqual({ kind: "clear", on: today() });
    expect((await mine(partner, "people")).view).toEqual({ kind: "not_said" });

    await newSeat(manager, partner, await newCommittee(manager));
    expect((await mine(partner, "meetings")).view).toMatchObject({ kind: "changed", because: "record" });
    await sayClarity(partner, say("meetings"));
    expect((await mine(partner, "meetings")).view).toMatchObject({ kind: "clear" });
    await inDays(366, async () =>
      expect((await mine(partner, "meetings")).view).toMatchObject({ kind: "changed", because: "year" }),
    );
  });

  test("nobody else says or reads it, whatever their role: not even in the database", async () => {
    const { trustA, trustB } = await appointedWorld();
    await sayClarity(trustA.partner, say("people", "not_clear"));
    for (const actor of [trustA.admin, trustA.manager, trustA.sponsor, trustA.mentor])
      await expect(sayClarity(actor, say("people"))).rejects.toThrow(NotFound);
    const count = async (reader: string, trustId = trustA.trustId) =>
      (await rows(trustId, "select 1 from clarity_view", [], reader)).length;
    expect(await count(trustA.partner.membershipId)).toBe(1);
    for (const actor of [trustA.admin, trustA.manager, trustA.sponsor, trustA.mentor, trustB.partner])
      expect(await count(actor.membershipId)).toBe(0);
    expect(await count(trustA.partner.membershipId, trustB.trustId)).toBe(0);
  });

  test("nobody hears of it: no message, no line of the audit", async () => {
    const { trustA } = await appointedWorld();
    const before = (await rows(trustA.trustId, "select 1 from audit_entry")).length;
    const unread = async () => (await listMessages(trustA.manager)).messages.length;
    const messages = await unread();
    await sayClarity(trustA.partner, say("people", "not_clear"));
    expect((await rows(trustA.trustId, "select 1 from audit_entry")).length).toBe(before);
    expect(await unread()).toBe(messages);
  });

  test("one form twenty times says it once; a partner whose role ended says nothing more", async () => {
    const { trustA } = await appointedWorld();
    const once = say("work");
    expect(await atOnce(20, () => sayClarity(trustA.partner, once))).toMatchObject({ done: 20 });
    const said = await rows(trustA.trustId, "select 1 from clarity_view", [], trustA.partner.membershipId);
    expect(said).toHaveLength(1);
    await endNow(trustA.manager, appointmentOf(trustA.partner));
    await expect(sayClarity(trustA.partner, say("work"))).rejects.toThrow(NotFound);
    await expect(readMyAnswers(trustA.partner)).rejects.toThrow(NotFound);
  });

  test("is one of two things, about one of six", () => {
    const ask = (change: object) => SayClarity.safeParse({ ...say("people"), ...change }).success;
    expect(ask({})).toBe(true);
    for (const change of [{ question: "lunch" }, { view: "maybe" }, { view: undefined }, { id: "x" }])
      expect(ask(change)).toBe(false);
  });
});

async function endNow(manager: Member, appointmentId: string): Promise<void> {
  await endAppointment(manager, appointmentId, {
    id: randomUUID(),
    lastDay: today(),
    endedAs: "completed",
    reason: null,
    thanks: null,
  });
}
