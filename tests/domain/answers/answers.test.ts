import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { loadAnswers } from "@/lib/answers/load-answers.ts";
import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { readPartnerAnswers } from "@/lib/answers/read-partner-answers.ts";
import { questions } from "@/lib/answers/rules.ts";
import { changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { inTrust } from "@/lib/db.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { showShortDate, today } from "@/lib/time.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";
import {
  newCommittee,
  newDeputy,
  newMeeting,
  newPairing,
  newSeat,
} from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

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
    { question: "success", state: "missing", owed: { by: "Mona Manager", since: today() } },
    { question: "training", state: "missing", owed: { by: "Ada Admin", since: today() } },
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
