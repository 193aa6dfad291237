import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { readRoleEnding } from "@/lib/people/read-role-ending.ts";
import { answerRaised } from "@/lib/points/answer-raised.ts";
import { nameResponder } from "@/lib/points/name-responder.ts";
import { sayOfPoint } from "@/lib/points/say-of-point.ts";
import { sayItem } from "@/lib/readiness/say-item.ts";
import { addReadinessItem } from "@/lib/readiness/write-items.ts";
import { addDays, today } from "@/lib/time.ts";
import { newDeputy, newIntroduction, newPairing } from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { raisedBy, responding, wordOn } from "@/tests/factories/raised.ts";
import { listed, stands } from "@/tests/factories/readiness.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

const subjects = async (person: Member) =>
  (await listMessages(person)).messages.map(({ subject }) => subject);

async function grantOf(admin: Member, person: Member): Promise<string> {
  return (await readPerson(admin, person.membershipId)).roles[0]?.grantId ?? "";
}

async function besidePartners() {
  const { trustA, trustB } = await appointedWorld();
  const { admin, manager, mentor, partner } = trustA;
  const other = await appointNew(trustA, trustA.roleDescriptionId);
  await newDeputy(manager, other, manager);
  await newIntroduction(manager, partner, manager);
  await newPairing(manager, partner, mentor);
  await newPairing(manager, other, mentor, { accepted: false });
  await newPairing(manager, other, mentor, { kind: "buddy" });
  return {
    ...trustA,
    other,
    theirs: trustB,
    managerGrant: await grantOf(admin, manager),
    mentorGrant: await grantOf(admin, mentor),
  };
}

test("before a manager's role ends, whom they line-manage and stand in for, and what they arrange, is shown", async () => {
  const { admin, managerGrant, partner, other, manager } = await besidePartners();
  expect(await readRoleEnding(admin, managerGrant)).toMatchObject({
    role: "manager",
    person: { name: "Mona Manager" },
    handover: {
      lineManages: [{ name: "Nora New", appointmentId: other.appointmentId }, { name: "Pat Partner" }],
      deputisesFor: [{ name: "Nora New" }],
      introductions: [{ contact: "Irene Director", partner: { name: "Pat Partner" } }],
      pairings: [],
    },
  });
  await endAppointment(manager, appointmentOf(partner), {
    id: randomUUID(),
    lastDay: today(),
    endedAs: "left",
    reason: null,
    thanks: null,
  });
  expect((await readRoleEnding(admin, managerGrant)).handover).toMatchObject({
    lineManages: [{ name: "Nora New" }],
    introductions: [],
  });
});

test("before any role on the staff ends, what they were asked to respond to and see to for the trust is shown", async () => {
  const { trustA } = await appointedWorld();
  const { admin, manager, sponsor, partner } = trustA;
  const point = await raisedBy(partner);
  await nameResponder(manager, appointmentOf(partner), point, {
    id: randomUUID(),
    position: 0,
    responderId: sponsor.membershipId,
    dueOn: addDays(today(), 7),
  });
  const [open, done] = [listed(sponsor.membershipId), listed(sponsor.membershipId, { title: "Done" })];
  for (const item of [open, done]) await addReadinessItem(admin, item);
  await sayItem(sponsor, done.id, stands());
  expect((await readRoleEnding(admin, await grantOf(admin, sponsor))).handover).toMatchObject({
    raised: [{ id: point, partner: { name: "Pat Partner" } }],
    prepares: [{ id: open.id, title: open.title }],
  });
  // What the partner says of an answer is not the admin's to learn.
  await answerRaised(sponsor, appointmentOf(partner), point, responding({ kind: "changed" }));
  await sayOfPoint(partner, appointmentOf(partner), point, wordOn("does_not_settle", { because: "No." }));
  expect((await readRoleEnding(admin, await grantOf(admin, sponsor))).handover.raised).toEqual([]);
});

test("a mentor's role takes the mentoring along, and partners and their line managers are told; a buddy stays", async () => {
  const { trustId, admin, mentorGrant, mentor, manager, partner, other } = await besidePartners();
  expect((await readRoleEnding(admin, mentorGrant)).handover.pairings).toMatchObject([
    { kind: "mentor", partner: { name: "Pat Partner" } },
    { kind: "mentor", partner: { name: "Nora New" } },
    { kind: "buddy", partner: { name: "Nora New" } },
  ]);
  expect(await atOnce(5, () => endRole(admin, mentorGrant))).toMatchObject({ done: 5 });
  expect(
    await rows(
      trustId,
      `select p.kind, (select s.kind from pairing_state s where s.pairing_id = p.id order by s.position desc limit 1) as state
       from pairing p order by p.kind, 2`,
    ),
  ).toEqual([
    { kind: "mentor", state: "ended" },
    { kind: "mentor", state: "ended" },
    { kind: "buddy", state: "accepted" },
  ]);
  for (const person of [partner, other])
    expect((await subjects(person)).filter((each) => each.includes("no longer your mentor"))).toHaveLength(1);
  expect(await subjects(manager)).toContain("Pat Partner has no mentor any more");
  expect(await subjects(mentor)).toContain("Your role as mentor has ended");
  expect(await auditOf(trustId, appointmentOf(partner))).toContain("appointment:mentor-ended");
  await expect(readRoleEnding(admin, mentorGrant)).rejects.toThrow(NotFound);
});

test("a manager's role leaves mentors as they are", async () => {
  const { trustId, admin, managerGrant } = await besidePartners();
  await endRole(admin, managerGrant);
  expect(await rows(trustId, "select 1 from pairing_state where kind = 'ended'")).toEqual([]);
});

test("only an admin of this trust sees what hangs on a role", async () => {
  const { admin, managerGrant, manager, sponsor, mentor, partner, theirs } = await besidePartners();
  for (const actor of [manager, sponsor, mentor, partner])
    await expect(readRoleEnding(actor, managerGrant)).rejects.toThrow(NotAllowed);
  for (const absent of [await grantOf(theirs.admin, theirs.manager), randomUUID(), "nonsense"])
    await expect(readRoleEnding(admin, absent)).rejects.toThrow(NotFound);
});

test("somebody who was a partner is known as one, with the days", async () => {
  const { admin, manager, partner, mentor } = await besidePartners();
  await endAppointment(manager, appointmentOf(partner), {
    id: randomUUID(),
    lastDay: today(),
    endedAs: "left",
    reason: null,
    thanks: null,
  });
  await giveRole(admin, partner.membershipId, { id: randomUUID(), role: "mentor" });
  expect(await readPerson(admin, partner.membershipId)).toMatchObject({
    appointmentId: null,
    pastAppointments: [{ id: partner.appointmentId, from: today(), until: today() }],
    roles: [{ role: "mentor" }],
  });
  expect((await readPerson(admin, mentor.membershipId)).pastAppointments).toEqual([]);
});
