import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { changeArranger } from "@/lib/introductions/change-arranger.ts";
import { listIntroductionChoices } from "@/lib/introductions/list-introduction-choices.ts";
import { ProposeIntroductions, proposeIntroductions } from "@/lib/introductions/propose-introductions.ts";
import { readIntroduction } from "@/lib/introductions/read-introduction.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { readPartnerPeople } from "@/lib/support/read-partner-people.ts";
import { newCommittee, newSeat } from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import {
  endedFrom,
  hostile,
  hostileKept,
  newContact,
  pausedFrom,
  proposal,
  proposed,
  subjectsFor,
} from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const chair = await newContact(trustA.admin, "Chris Chair");
  const nurse = await newContact(trustA.admin, "Nan Nurse", "other");
  return { trustA, trustB, chair, nurse, id: appointmentOf(trustA.partner) };
}
const introductions = async (trust: { manager: Parameters<typeof readPartnerPeople>[0] }, id: string) =>
  (await readPartnerPeople(trust.manager, id)).introductions;

test("a manager proposes several at once, each with why and who arranges it; all are told, once each", async () => {
  const { trustA, chair, nurse, id } = await ready();
  await proposeIntroductions(trustA.manager, id, proposal(trustA.mentor, chair, nurse));
  expect(await introductions(trustA, id)).toMatchObject([
    {
      contact: { name: "Chris Chair" },
      why: "She chairs your committee.",
      arranger: { name: "Mel Mentor", holdsRole: true },
      standing: { kind: "to_arrange", position: 0 },
    },
    { contact: { name: "Nan Nurse" } },
  ]);
  const [toPartner] = (await listMessages(trustA.partner)).messages;
  expect(toPartner).toMatchObject({
    subject: "People for you to meet",
    body: expect.stringContaining("Chris Chair and Nan Nurse"),
  });
  expect(await subjectsFor(trustA.mentor)).toEqual([
    "Please introduce Pat Partner to Chris Chair and Nan Nurse",
  ]);
  const [first] = await introductions(trustA, id);
  expect(await auditOf(trustA.trustId, first?.id ?? "")).toEqual(["introduction:proposed"]);
});

test("those who chair the partner's committees come first, and the reason is kept", async () => {
  const { trustA, id } = await ready();
  const committeeId = await newCommittee(trustA.manager);
  await newSeat(trustA.manager, trustA.partner, committeeId);
  const { contacts } = await listIntroductionChoices(trustA.manager, id);
  expect(contacts[0]).toMatchObject({ name: "Chris Chair", committees: ["Quality committee"] });
  expect(contacts).toHaveLength(3);
  const people = await readPartnerPeople(trustA.manager, id);
  expect(people.notIntroduced).toMatchObject([{ name: "Chris Chair", committees: ["Quality committee"] }]);
  await proposeIntroductions(trustA.manager, id, proposal(trustA.manager, contacts[0]?.id ?? ""));
  expect(await introductions(trustA, id)).toMatchObject([{ committee: "Quality committee" }]);
  const left = (await listIntroductionChoices(trustA.manager, id)).contacts;
  expect(left.map(({ isProposed }) => isProposed)).toEqual([true, false, false]);
  expect((await readPartnerPeople(trustA.manager, id)).notIntroduced).toEqual([]);
});

test("all of them or none", async () => {
  const { trustA, chair, nurse, id } = await ready();
  const one = proposal(trustA.mentor, chair, nurse);
  one.arranger[nurse] = trustA.partner.membershipId;
  await expect(proposeIntroductions(trustA.manager, id, one)).rejects.toMatchObject({
    field: `arranger.${nurse}`,
  });
  await expect(
    proposeIntroductions(trustA.manager, id, proposal(trustA.mentor, chair, randomUUID())),
  ).rejects.toThrow(NotFound);
  await expect(proposeIntroductions(trustA.manager, id, proposal(trustA.mentor))).rejects.toThrow(
    /at least one/,
  );
  expect(await introductions(trustA, id)).toEqual([]);
  expect(await subjectsFor(trustA.mentor)).toEqual([]);
});

test("somebody without a role, or of another trust, cannot be asked to arrange it", async () => {
  const { trustA, trustB, chair, id } = await ready();
  const fellow = await appointNew(trustA, trustA.roleDescriptionId);
  for (const person of [trustA.partner, fellow, trustB.manager])
    await expect(proposeIntroductions(trustA.manager, id, proposal(person, chair))).rejects.toMatchObject({
      field: `arranger.${chair}`,
    });
});

test("a contact who left, and another trust's, are not found", async () => {
  const { trustA, trustB, chair, id } = await ready();
  const theirs = await newContact(trustB.admin);
  await endContact(trustA.admin, chair);
  for (const contactId of [chair, theirs])
    await expect(
      proposeIntroductions(trustA.manager, id, proposal(trustA.mentor, contactId)),
    ).rejects.toThrow(NotFound);
});

test("one that somebody else added meanwhile is named, and sending again goes on without", async () => {
  const { trustA, chair, nurse, id } = await ready();
  await proposeIntroductions(trustA.manager, id, proposal(trustA.manager, chair));
  const mine = proposal(trustA.mentor, chair, nurse);
  const refusal = await proposeIntroductions(trustA.manager, id, mine).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    message: expect.stringContaining("Chris Chair: on the list already"),
    current: { [`leftOut.${chair}`]: "yes" },
  });
  await proposeIntroductions(trustA.manager, id, { ...mine, leftOut: { [chair]: "yes" } });
  expect((await introductions(trustA, id)).map(({ arranger }) => arranger.name)).toEqual([
    "Mona Manager",
    "Mel Mentor",
  ]);
});

test("nothing is proposed while the role is paused or once it is over", async () => {
  const { trustA, chair, id } = await ready();
  await pausedFrom(trustA.manager, trustA.partner);
  expect(await listIntroductionChoices(trustA.manager, id)).toMatchObject({ closed: "paused" });
  const propose = () => proposeIntroductions(trustA.manager, id, proposal(trustA.mentor, chair));
  await expect(propose()).rejects.toThrow(/is paused/);
  await endedFrom(trustA.manager, trustA.partner);
  await expect(propose()).rejects.toThrow(/has ended/);
});

test("only a manager of this trust proposes", async () => {
  const { trustA, trustB, chair, id } = await ready();
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner]) {
    await expect(proposeIntroductions(actor, id, proposal(trustA.mentor, chair))).rejects.toThrow(NotAllowed);
    await expect(listIntroductionChoices(actor, id)).rejects.toThrow(NotAllowed);
  }
  for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"]) {
    await expect(
      proposeIntroductions(trustA.manager, absent, proposal(trustA.mentor, chair)),
    ).rejects.toThrow(NotFound);
    await expect(listIntroductionChoices(trustA.manager, absent)).rejects.toThrow(NotFound);
  }
});

test("hostile text is kept as it was typed, and never in a message", async () => {
  const { trustA, chair, id } = await ready();
  const input = ProposeIntroductions.parse({
    ...proposal(trustA.mentor, chair),
    why: { [chair]: hostile },
  });
  await proposeIntroductions(trustA.manager, id, input);
  expect(await introductions(trustA, id)).toMatchObject([{ why: hostileKept }]);
  const said = [await listMessages(trustA.partner), await listMessages(trustA.mentor)];
  expect(JSON.stringify(said)).not.toContain("<script");
  expect(ProposeIntroductions.safeParse({ ...input, why: { [chair]: "x".repeat(501) } }).success).toBe(false);
  expect(ProposeIntroductions.safeParse({ ...input, why: { __proto__x: "why" } }).success).toBe(false);
});

test("one form twenty times proposes once; of two forms at once one is told", async () => {
  const { trustA, chair, nurse, id } = await ready();
  const once = proposal(trustA.mentor, chair);
  expect(await atOnce(20, () => proposeIntroductions(trustA.manager, id, once))).toMatchObject({ done: 20 });
  expect(await subjectsFor(trustA.mentor)).toHaveLength(1);
  const { done, failures } = await atOnce(2, () =>
    proposeIntroductions(trustA.manager, id, proposal(trustA.mentor, nurse)),
  );
  expect(done).toBe(1);
  expect(failures[0]).toBeInstanceOf(Refusal);
});

test("somebody else takes an introduction over, and both are told", async () => {
  const { trustA, trustB } = await ready();
  const { manager, mentor, sponsor, admin, partner } = trustA;
  const id = await proposed(trustA, partner, mentor);
  const to = (person: { membershipId: string }, revision = 1) => ({
    revision,
    arrangerId: person.membershipId,
  });
  await changeArranger(manager, id, to(sponsor));
  await changeArranger(manager, id, to(sponsor));
  expect(await readIntroduction(manager, id)).toMatchObject({
    arranger: { name: "Sol Sponsor" },
    revision: 2,
  });
  expect(await subjectsFor(sponsor)).toEqual([
    "Please introduce Pat Partner to Chris Chair",
    "Will you be the sponsor of partners?",
  ]);
  expect(await subjectsFor(mentor)).toContain("You need not introduce Pat Partner to Chris Chair");
  expect(await auditOf(trustA.trustId, id)).toContain("introduction:arranger-changed");
  await expect(changeArranger(manager, id, to(mentor))).rejects.toMatchObject({ current: { revision: "2" } });
  for (const person of [partner, trustB.manager])
    await expect(changeArranger(manager, id, to(person, 2))).rejects.toMatchObject({ field: "arrangerId" });
  for (const actor of [admin, mentor, partner])
    await expect(changeArranger(actor, id, to(manager, 2))).rejects.toThrow(NotAllowed);
  await expect(changeArranger(trustB.manager, id, to(manager, 2))).rejects.toThrow(NotFound);
});

test("one who arranges and holds no role any more is shown as that", async () => {
  const { trustA } = await ready();
  const grantId = randomUUID();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  await giveRole(trustA.admin, nora.membershipId, { id: grantId, role: "mentor" });
  const id = await proposed(trustA, trustA.partner, nora);
  await endRole(trustA.admin, grantId);
  expect(await readIntroduction(trustA.manager, id)).toMatchObject({
    arranger: { name: "Nora New", holdsRole: false },
  });
  expect(await rows(trustA.trustId, "select 1 from introduction")).toHaveLength(1);
});
