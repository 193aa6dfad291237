import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { sayClarity } from "@/lib/answers/say-clarity.ts";
import { sayNoneBecause } from "@/lib/answers/say-none-because.ts";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { pauseAppointment } from "@/lib/appointments/pause-appointment.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { markMessagesRead } from "@/lib/messages/mark-messages-read.ts";
import { endRole } from "@/lib/people/end-role.ts";
import { addDays, atTime, now, toDate, today } from "@/lib/time.ts";
import {
  newCommittee,
  newDeputy,
  newIntroduction,
  newMeeting,
  newPairing,
  newPoint,
  newSeat,
} from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { publishNext } from "@/tests/factories/roles.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { rows } from "@/tests/support/rows.ts";

async function homeOf(partner: Member) {
  const home = await readPartnerHome(partner);
  if (!home) throw new Error("No home.");
  return home;
}

/** Writes as the app role does, for what other tests make. */
function write(by: Member, work: (tx: TrustTransaction) => Promise<unknown>): Promise<unknown> {
  return inTrust(by, async (tx) => {
    authorise(by, "home:read", { membershipId: by.membershipId });
    return work(tx);
  });
}

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work);

const paths = (home: Awaited<ReturnType<typeof homeOf>>) => home.nextThings.map(({ path }) => path);

test("a brand-new partner has their line manager, their role to agree, and what they wait for", async () => {
  const { trustA } = await appointedWorld();
  expect(await homeOf(trustA.partner)).toEqual({
    appointmentId: trustA.partner.appointmentId,
    broughtIn: null,
    name: "Pat Partner",
    roleTitle: "Patient Safety Partner",
    versionNumber: 1,
    needsAgreement: true,
    agreed: null,
    state: "active",
    stateSince: today(),
    startsOn: today(),
    termEndsOn: null,
    endsOn: null,
    nextMeeting: null,
    oneToOnes: { next: null, overdueSince: null },
    nextThings: [
      expect.objectContaining({ path: "partner/role" }),
      expect.objectContaining({ path: "messages" }),
      expect.objectContaining({ path: "partner/answers" }),
    ],
    answers: [
      expect.objectContaining({ question: "people", state: "answered", short: "Mona Manager" }),
      expect.objectContaining({
        question: "meetings",
        state: "missing",
        owed: { by: "Mona Manager", since: today() },
      }),
      expect.objectContaining({ question: "work", state: "answered", short: "Safety committee" }),
      expect.objectContaining({ question: "stance", state: "answered" }),
      expect.objectContaining({ question: "success", state: "missing" }),
      expect.objectContaining({ question: "training", state: "missing" }),
    ],
    people: [
      { label: "Your line manager", name: "Mona Manager", met: null, plan: null },
      { label: "Executive sponsor of partners", name: "Sol Sponsor", met: null, plan: null },
    ],
    lineManager: { name: "Mona Manager", jobTitle: null, phone: null, email: expect.stringContaining("@") },
    deputy: null,
    wellbeing: [],
    work: [],
    induction: null,
    keepsTime: false,
    waiting: [
      {
        what: "An invitation to a committee or a meeting",
        by: "Mona Manager",
        since: today(),
        path: "partner/answers#meetings",
      },
      {
        what: "What success looks like",
        by: "Mona Manager",
        since: today(),
        path: "partner/answers#success",
      },
      {
        what: "What training you need",
        by: "Ada Admin",
        since: today(),
        path: "partner/answers#training",
      },
    ],
    unreadMessages: 1,
    urgentContacts: expect.arrayContaining([expect.objectContaining({ kind: "danger_now", phone: "999" })]),
  });
});

test("the home is one message to the database, and plain data", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner } = trustA;
  expect(await countQueries(() => readPartnerHome(partner))).toBe(1);
  for (let count = 0; count < 20; count += 1) {
    const committee = await newCommittee(manager, `Committee ${count}`);
    await newSeat(manager, partner, committee);
    await newMeeting(manager, committee, count + 1);
  }
  expect(await countQueries(() => readPartnerHome(partner))).toBe(1);
  const home = await homeOf(partner);
  expect(JSON.parse(JSON.stringify(home))).toEqual(home);
});

test("what they wait for is oldest first, and is gone once it is given", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner, mentor } = trustA;
  const committee = await newCommittee(manager);
  await newSeat(manager, partner, committee);
  const meeting = await newMeeting(manager, committee, 1);
  await inDays(1, () => newIntroduction(manager, partner, mentor));
  await inDays(2, () => newPairing(manager, partner, mentor, { accepted: false }));
  await inDays(3, () => newPoint(partner, meeting, "Doors"));
  await inDays(3, () => newPoint(partner, meeting, "Answered", { by: manager, words: "Mended." }));
  const home = await inDays(4, () => homeOf(partner));
  expect(home.waiting.map(({ what, by, since }) => [what, by, since])).toEqual([
    ["What success looks like", "Mona Manager", today()],
    ["What training you need", "Ada Admin", today()],
    ["To meet Irene Director", "Mel Mentor", addDays(today(), 1)],
    ["Whether Mel Mentor can be your mentor", "Mel Mentor", addDays(today(), 2)],
    [expect.stringContaining("What became of what you raised"), "Mona Manager", addDays(today(), 3)],
  ]);
  expect(home.people).toContainEqual({
    label: "Somebody to meet",
    name: "Irene Director",
    met: "to_arrange",
    plan: null,
  });
});

test("introductions show as arranged, and then as made", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner, mentor } = trustA;
  await newIntroduction(manager, partner, mentor);
  const { trustId, membershipId } = manager;
  const [found] = await rows<{ id: string }>(trustId, "select id from introduction");
  const introductionId = String(found?.id);
  const say = (kind: "arranged" | "made" | "not_wanted", position: number) =>
    write(manager, (tx) =>
      tx.introductionState.createMany({
        data: {
          trustId,
          introductionId,
          position,
          kind,
          plan: kind === "arranged" ? "In her office" : null,
          plannedOn: kind === "arranged" ? toDate(addDays(today(), 3)) : null,
          saidById: membershipId,
          recordedById: membershipId,
          how: "themselves",
          recordedAt: now(),
        },
      }),
    );
  const irene = async () => (await homeOf(partner)).people.find(({ name }) => name.startsWith("Irene"));
  await say("arranged", 1);
  expect(await irene()).toMatchObject({
    met: "arranged",
    plan: { words: "In her office", on: addDays(today(), 3) },
  });
  expect((await homeOf(partner)).nextThings).toContainEqual(
    expect.objectContaining({ what: "Meet Irene Director", path: `partner/introductions/${introductionId}` }),
  );
  expect((await inDays(4, () => homeOf(partner))).nextThings).toContainEqual(
    expect.objectContaining({ what: "Did you meet Irene Director?" }),
  );
  expect((await homeOf(partner)).waiting.map(({ what }) => what)).not.toContain("To meet Irene Director");
  await say("made", 2);
  expect(await irene()).toMatchObject({ met: "made", plan: null });
  await say("not_wanted", 3);
  expect(await irene()).toBeUndefined();
});

test("there are three next things at most, and none where nothing is to be done", async () => {
  const { trustA } = await appointedWorld();
  const { partner, manager } = trustA;
  await newIntroduction(manager, partner, manager);
  expect(paths(await homeOf(partner))).toEqual(["partner/role", "messages", "partner/answers"]);
  await agreeRole(partner, { id: randomUUID(), versionId: trustA.versionId });
  await markMessagesRead(partner, { upTo: new Date(now().getTime() + 60_000).toISOString() });
  for (const question of ["people", "work", "stance"] as const)
    await sayClarity(partner, { id: randomUUID(), question, view: "clear" });
  expect(paths(await homeOf(partner))).toEqual(["partner/profile"]);
  await write(partner, (tx) =>
    tx.partnerProfile.createMany({
      data: {
        trustId: partner.trustId,
        membershipId: partner.membershipId,
        interests: "Falls",
        seenByPartners: false,
        recordedById: partner.membershipId,
        how: "themselves",
        changedAt: now(),
      },
    }),
  );
  expect(paths(await homeOf(partner))).toEqual([]);
  await newDeputy(manager, partner, trustA.mentor);
  expect(await homeOf(partner)).toMatchObject({
    nextThings: [{ what: "Look at what changed in your six answers" }],
    deputy: { name: "Mel Mentor" },
  });
});

test("a paused partner is asked for nothing, and is told so; one whose end is recorded sees the day", async () => {
  const { trustA } = await appointedWorld();
  const { manager, partner } = trustA;
  const committee = await newCommittee(manager);
  await newSeat(manager, partner, committee);
  await newMeeting(manager, committee, 4);
  await endAppointment(manager, appointmentOf(partner), {
    id: randomUUID(),
    lastDay: addDays(today(), 9),
    endedAs: "completed",
    reason: null,
    thanks: null,
  });
  expect(await homeOf(partner)).toMatchObject({ endsOn: addDays(today(), 9), state: "active" });

  const other = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  await newSeat(manager, other, committee);
  expect((await homeOf(other)).nextMeeting).not.toBeNull();
  await pauseAppointment(manager, appointmentOf(other), {
    id: randomUUID(),
    happenedOn: today(),
    reason: null,
    cover: {},
  });
  const home = await homeOf(other);
  expect(home).toMatchObject({ state: "paused", stateSince: today(), nextMeeting: null });
  expect(paths(home)).toEqual(["partner/role", "messages"]);
});

test("the home and the answers' own page say the same, whatever there is", async () => {
  const { trustA } = await appointedWorld();
  const { admin, manager, partner, mentor, sponsor } = trustA;
  const check = async () => {
    const { answers } = await readMyAnswers(partner);
    expect((await homeOf(partner)).answers).toEqual(
      answers.map(({ question, state, short, owed, view }) => ({ question, state, short, owed, view })),
    );
  };
  await check();
  await newDeputy(manager, partner, sponsor);
  await newPairing(manager, partner, mentor);
  const committee = await newCommittee(manager);
  await newSeat(manager, partner, committee);
  await sayClarity(partner, { id: randomUUID(), question: "meetings", view: "clear" });
  await newSeat(manager, partner, committee, { meetingId: await newMeeting(manager, committee) });
  await sayNoneBecause(manager, appointmentOf(partner), "training", {
    id: randomUUID(),
    because: "You did all of it at your last trust, and showed us the certificates.",
  });
  await check();
  await publishNext(trustA, trustA.roleDescriptionId);
  const [grant] = await rows<{ id: string }>(
    trustA.trustId,
    "select id from role_grant where membership_id = $1 and role = 'manager'",
    [manager.membershipId],
  );
  await endRole(admin, String(grant?.id));
  await check();
  await inDays(400, check);
});

test("who supports them for themselves is named, with how to reach them", async () => {
  const { trustA } = await appointedWorld();
  const leila = { name: "Leila", jobTitle: null, email: null, phone: "01632 960 177" };
  await addContact(trustA.admin, { id: randomUUID(), purpose: "wellbeing", ...leila });
  expect((await homeOf(trustA.partner)).wellbeing).toEqual([leila]);
});
