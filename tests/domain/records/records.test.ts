import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { pauseAppointment } from "@/lib/appointments/pause-appointment.ts";
import { resumeAppointment } from "@/lib/appointments/resume-appointment.ts";
import { inTrust } from "@/lib/db.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { takeRecordCopy } from "@/lib/records/take-record-copy.ts";
import { recordAsData, recordAsText } from "@/lib/records/write-record.ts";
import { addDays, now, today } from "@/lib/time.ts";
import {
  newCommittee,
  newDeputy,
  newIntroduction,
  newMeeting,
  newPairing,
  newPoint,
  newReply,
  newSeat,
} from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { auditOf } from "@/tests/support/rows.ts";

const thanks = "Thank you for two years.\nWe miss you <b>already</b> \u{1F44B}";

/** The person as their record's reader: without role or appointment, as the session hands them on. */
const asReader = (person: Member): Member => ({ ...person, roles: [], appointmentId: null });

async function withAPast() {
  const { trustA, trustB } = await appointedWorld();
  const { partner, manager } = trustA;
  const id = appointmentOf(partner);
  await agreeRole(partner, { id: randomUUID(), versionId: trustA.versionId });
  const committeeId = await newCommittee(manager);
  await newSeat(manager, partner, committeeId, { startsOn: addDays(today(), -30) });
  const meetingId = await newMeeting(manager, committeeId, -10);
  await newMeeting(manager, committeeId, -40);
  await newReply(partner, meetingId, "attending");
  await newPoint(partner, meetingId, "The lift is slow", { by: manager, words: "A new lift comes" });
  await newDeputy(manager, partner, trustA.sponsor, addDays(today(), 5));
  await newPairing(manager, partner, trustA.mentor);
  await newIntroduction(manager, partner, trustA.mentor);
  await sayClear(partner);
  const day = { id: randomUUID(), happenedOn: today() };
  await pauseAppointment(manager, id, { ...day, reason: "A journey", cover: {} });
  await resumeAppointment(manager, id, { ...day, id: randomUUID() });
  await endAppointment(manager, id, {
    id: randomUUID(),
    lastDay: today(),
    endedAs: "completed",
    reason: "The term was over",
    thanks,
  });
  return { trustA, trustB, partner, manager, id };
}

async function sayClear(partner: Member): Promise<void> {
  const { trustId, membershipId } = partner;
  await inTrust(partner, async (tx) => {
    authorise(partner, "clarity:say", partner);
    const view = { question: "people" as const, view: "not_clear" as const, saidAt: now() };
    await tx.clarityView.createMany({
      data: { trustId, membershipId, appointmentId: appointmentOf(partner), ...view },
    });
  });
}

test("a person whose role has ended reads all of their own record there, reasons and thanks included", async () => {
  const { partner } = await withAPast();
  expect(await readMyRecord(asReader(partner))).toMatchObject({
    name: "Pat Partner",
    roles: [
      {
        title: "Patient Safety Partner",
        startsOn: today(),
        state: { kind: "ended", since: today() },
        steps: [
          { kind: "active" },
          { kind: "paused", reason: "A journey" },
          { kind: "active" },
          { kind: "ended", endedAs: "completed", reason: "The term was over", thanks },
        ],
        agreements: [{ number: 1, on: today(), how: "themselves" }],
      },
    ],
    meetings: [
      {
        committee: "Quality committee",
        heldOn: addDays(today(), -10),
        reply: { answer: "attending", forAnotherDay: false },
        attendance: null,
      },
    ],
    points: [{ words: "The lift is slow", answers: [{ words: "A new lift comes", by: "Mona Manager" }] }],
    people: [
      { name: "Mona Manager", as: "line manager", until: today() },
      { name: "Mel Mentor", as: "mentor", until: today() },
    ],
    introductions: [{ name: "Irene Director", state: null }],
    profile: null,
    views: [{ question: "people", view: "not_clear" }],
  });
});

test("taking a copy is the same record, and the trust's audit says so", async () => {
  const { trustA, partner } = await withAPast();
  const reader = asReader(partner);
  expect(await takeRecordCopy(reader)).toEqual(await readMyRecord(reader));
  expect(await auditOf(trustA.trustId, partner.membershipId)).toContain("record:copied");
});

test("a manager or an admin opens it to print, which is on record; what was clear to the partner is not theirs to read", async () => {
  const { trustA, manager, partner, id } = await withAPast();
  for (const actor of [manager, trustA.admin])
    expect(await readPartnerRecord(actor, id)).toMatchObject({ name: "Pat Partner", views: [] });
  expect(
    (await auditOf(trustA.trustId, partner.membershipId)).filter((act) => act === "record:opened"),
  ).toHaveLength(2);
});

test("nobody else reads it: neither other roles, nor another trust, nor somebody who was never a partner", async () => {
  const { trustA, trustB, partner, id } = await withAPast();
  for (const actor of [trustA.sponsor, trustA.mentor, partner])
    await expect(readPartnerRecord(actor, id)).rejects.toThrow(NotAllowed);
  for (const absent of [id, randomUUID(), "nonsense"])
    await expect(readPartnerRecord(trustB.manager, absent)).rejects.toThrow(NotFound);
  for (const actor of [trustA.sponsor, trustA.admin]) {
    await expect(readMyRecord(asReader(actor))).rejects.toThrow(NotFound);
    await expect(takeRecordCopy(asReader(actor))).rejects.toThrow(NotFound);
  }
  const elsewhere = { ...asReader(partner), trustId: trustB.trustId };
  await expect(readMyRecord(elsewhere)).rejects.toThrow(NotFound);
});

test("as words and as data it says the same, and what people typed stays theirs", async () => {
  const { partner } = await withAPast();
  const record = await readMyRecord(asReader(partner));
  const text = recordAsText(record, "2027-03-02");
  for (const words of [
    "Taken from Alongside on 2 March 2027.",
    "You completed your term.",
    "    We miss you <b>already</b> \u{1F44B}",
    "What the trust says, said by Mona Manager",
    "You replied: attending.",
    "You wrote nothing about yourself.",
    "not clear",
  ])
    expect(text).toContain(words);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(JSON.parse(recordAsData(record, "2027-03-02"))).toMatchObject({
    takenOn: "2027-03-02",
    roles: [{ steps: expect.arrayContaining([expect.objectContaining({ thanks })]) }],
  });
});

test("a second role at the same trust stands beside the first", async () => {
  const { trustA, partner } = await withAPast();
  await appointNew(trustA, trustA.roleDescriptionId, { person: { membershipId: partner.membershipId } });
  const record = await readMyRecord(asReader(partner));
  expect(record.roles.map(({ state }) => state.kind).toSorted()).toEqual(["ended", "inducting"]);
  expect(describeRecord(record)[0]?.entries).toHaveLength(2);
});

test("an ending that was brought forward is told once, and one to come is told as that", async () => {
  const { trustA } = await appointedWorld();
  const { partner, manager } = trustA;
  const end = (inDays: number, words: string) =>
    endAppointment(manager, appointmentOf(partner), {
      id: randomUUID(),
      lastDay: addDays(today(), inDays),
      endedAs: "left",
      reason: null,
      thanks: words,
    });
  await end(9, "First thanks");
  await end(4, "Second thanks");
  const told = recordAsText(await readMyRecord(asReader(partner)), today());
  expect(told).toContain("It will end.");
  expect(told).toContain("Second thanks");
  expect(told).not.toContain("First thanks");
});
