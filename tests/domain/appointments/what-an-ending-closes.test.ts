import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { type EndAppointment, endAppointment } from "@/lib/appointments/end-appointment.ts";
import { pauseAppointment } from "@/lib/appointments/pause-appointment.ts";
import { readHandover } from "@/lib/appointments/read-handover.ts";
import { beginInduction } from "@/lib/induction/begin-induction.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { readRoleEnding } from "@/lib/people/read-role-ending.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { addDays, today } from "@/lib/time.ts";
import {
  newCommittee,
  newIntroduction,
  newMeeting,
  newPairing,
  newPoint,
  newSeat,
} from "@/tests/factories/around-partners.ts";
import { newStep } from "@/tests/factories/induction.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { needed } from "@/tests/factories/training.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { rows } from "@/tests/support/rows.ts";

const end = (change: Partial<EndAppointment> = {}): EndAppointment => ({
  id: randomUUID(),
  lastDay: today(),
  endedAs: "left",
  reason: null,
  thanks: null,
  ...change,
});
const subjects = async (person: Member) =>
  (await listMessages(person)).messages.map(({ subject }) => subject);

/** A partner who is away, with something of everything around them. */
async function withEverything() {
  const { trustA } = await appointedWorld();
  const { partner, manager } = trustA;
  const id = appointmentOf(partner);
  const committeeId = await newCommittee(manager);
  const seat = await newSeat(manager, partner, committeeId);
  const past = await newMeeting(manager, committeeId, -10);
  const fallsGroup = await newCommittee(manager, "Falls group");
  await newSeat(manager, partner, fallsGroup, { meetingId: await newMeeting(manager, fallsGroup, 3) });
  await newPoint(partner, past, "The lift is slow");
  await newPoint(partner, past, "The signs are small", { by: manager, words: "New signs" });
  await newIntroduction(manager, partner, trustA.mentor);
  await newPairing(manager, partner, trustA.mentor);
  await newStep(trustA.admin, { title: "Sign for the keys" });
  await beginInduction(manager, id);
  await needed(partner);
  const other = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  await pauseAppointment(manager, id, {
    id: randomUUID(),
    happenedOn: today(),
    reason: null,
    cover: { [seat]: appointmentOf(other) },
  });
  return { trustA, manager, id, other };
}

const invitationsOf = (trustId: string) =>
  rows<{ ends: string | null }>(trustId, "select distinct ends_on::text as ends from invitation order by 1");

test("what is open is shown beforehand; it ends with the role, and everybody it concerns is told", async () => {
  const { trustA, manager, id, other } = await withEverything();
  expect((await readHandover(manager, id)).handover).toMatchObject({
    seats: [{ committee: "Quality committee" }],
    meetings: [{ committee: "Falls group", reply: null }],
    steps: [{ title: "Sign for the keys" }],
    needs: [{ askedOn: today() }],
    points: [{ words: "The lift is slow", where: expect.stringMatching(/^at Quality committee on/) }],
    introductions: [{ contact: "Irene Director", arranger: { name: "Mel Mentor" } }],
    pairings: [{ kind: "mentor", person: { name: "Mel Mentor" }, accepted: true }],
    covers: [{ person: { name: "Nora New" } }],
  });
  await giveRole(trustA.admin, trustA.sponsor.membershipId, { id: randomUUID(), role: "manager" });
  const recorder = { ...trustA.sponsor, roles: ["manager" as const] };
  await endAppointment(recorder, id, end({ reason: "A secret" }));

  expect(await invitationsOf(trustA.trustId)).toEqual([{ ends: today() }]);
  expect(
    await rows(trustA.trustId, "select kind, happened_on::text as on from pairing_state order by position"),
  ).toEqual([
    { kind: "accepted", on: null },
    { kind: "ended", on: today() },
  ]);
  const toManager = (await listMessages(manager)).messages[0];
  expect(toManager).toMatchObject({ subject: "The role of Pat Partner has ended" });
  expect(toManager?.body).toContain("1 thing they raised waits for an answer");
  expect(await subjects(other)).toContain("You need not cover the seat on Quality committee any more");
  expect(await subjects(trustA.mentor)).toEqual(
    expect.arrayContaining([
      "You need not introduce Pat Partner any more",
      "Pat Partner is no longer a partner here",
    ]),
  );
  for (const person of [manager, other, trustA.mentor])
    expect(JSON.stringify(await listMessages(person))).not.toContain("secret");
  expect((await readHandover(manager, id)).handover).toMatchObject({
    seats: [{ committee: "Quality committee", officers: [{ name: "Chris Chair" }] }],
    points: [{ words: "The lift is slow" }],
  });
});

test("a buddy whose role ends is a buddy no more, and their partner is told; a mentor by role goes on", async () => {
  const { trustA } = await appointedWorld();
  const { partner, manager } = trustA;
  const other = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  await newPairing(manager, other, partner, { kind: "buddy" });
  await newPairing(manager, other, partner, { kind: "mentor" });
  const id = appointmentOf(partner);
  expect((await readHandover(manager, id)).handover.buddyOf).toMatchObject([
    { partner: { name: "Nora New" } },
  ]);
  await endAppointment(manager, id, end());
  expect(
    await rows(
      trustA.trustId,
      "select p.kind, count(s.*)::int as states from pairing p join pairing_state s on s.pairing_id = p.id group by 1 order by 1",
    ),
  ).toEqual([
    { kind: "mentor", states: 1 },
    { kind: "buddy", states: 2 },
  ]);
  expect(await subjects(other)).toContain("Pat Partner is no longer your buddy");
});

test("what is open, and the whole record, take as many queries for fifty of everything as for one", async () => {
  const { trustA } = await appointedWorld();
  const { partner, manager } = trustA;
  const id = appointmentOf(partner);
  const committeeId = await newCommittee(manager);
  await newSeat(manager, partner, committeeId, { startsOn: addDays(today(), -99) });
  const reader = { ...partner, appointmentId: null };
  const add = async (from: number, to: number) => {
    for (let day = from; day < to; day++) {
      await newMeeting(manager, committeeId, day);
      await newPoint(partner, await newMeeting(manager, committeeId, -day), "One more");
      await newPairing(manager, partner, trustA.mentor);
    }
  };
  const count = async () => [
    await countQueries(() => readHandover(manager, id)),
    await countQueries(() => readMyRecord(reader)),
    await countQueries(() => readRoleEnding(trustA.admin, grantId)),
  ];
  const grantId = (await readPerson(trustA.admin, trustA.mentor.membershipId)).roles[0]?.grantId ?? "";
  await add(1, 2);
  const one = await count();
  await add(2, 51);
  expect(await count()).toEqual(one);
  expect((await readMyRecord(reader)).points).toHaveLength(50);
});

test("where the last day is to come, seats last until it and the mentor too", async () => {
  const { trustA, manager, id } = await withEverything();
  const lastDay = addDays(today(), 8);
  await endAppointment(manager, id, end({ lastDay }));
  expect(await invitationsOf(trustA.trustId)).toEqual([{ ends: addDays(lastDay, 1) }]);
  expect(
    await rows(
      trustA.trustId,
      "select p.lasts_until::text as until, count(s.*)::int as states from pairing p join pairing_state s on s.pairing_id = p.id group by 1",
    ),
  ).toEqual([{ until: lastDay, states: 1 }]);
  await endAppointment(manager, id, end());
  expect(await invitationsOf(trustA.trustId)).toEqual([{ ends: today() }]);
  expect(await rows(trustA.trustId, "select kind from pairing_state order by position")).toHaveLength(2);
});
