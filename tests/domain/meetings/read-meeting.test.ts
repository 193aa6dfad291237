import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { listMyMeetings } from "@/lib/meetings/list-my-meetings.ts";
import { hasBegun } from "@/lib/meetings/meeting-clock.ts";
import { clockWords, shortWhenWords, whenWords } from "@/lib/meetings/meeting-words.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { recordAttendance } from "@/lib/meetings/record-attendance.ts";
import { raisePoint } from "@/lib/points/raise-point.ts";
import { giveReply } from "@/lib/replies/give-reply.ts";
import { addDays, atTime, today } from "@/lib/time.ts";
import { afterMeeting, aMeeting, cancel, invitedWorld, moveTo, seat } from "@/tests/factories/meetings.ts";
import { appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

test("times read as the NHS service manual writes them", () => {
  const time = { heldOn: "2027-03-02", startsAt: "14:00", endsAt: "16:30" };
  expect(whenWords(time)).toBe("Tuesday 2 March 2027, 2pm to 4:30pm");
  expect(whenWords({ ...time, endsAt: null })).toBe("Tuesday 2 March 2027, 2pm");
  expect(shortWhenWords(time)).toBe("2 March 2027, 2pm to 4:30pm");
  expect(["00:00", "00:05", "09:00", "12:00", "12:30", "23:59"].map(clockWords)).toEqual([
    "midnight",
    "12:05am",
    "9am",
    "midday",
    "12:30pm",
    "11:59pm",
  ]);
});

test("a meeting begins by the clock where it is held, in winter and in summer", async () => {
  const begun = (now: string, heldOn: string) =>
    atTime(new Date(now), async () => hasBegun({ heldOn, startsAt: "14:00" }));
  expect(await begun("2027-01-12T13:59:00Z", "2027-01-12")).toBe(false);
  expect(await begun("2027-01-12T14:00:00Z", "2027-01-12")).toBe(true);
  expect(await begun("2027-07-13T12:59:00Z", "2027-07-13")).toBe(false);
  expect(await begun("2027-07-13T13:00:00Z", "2027-07-13")).toBe(true);
  expect(await begun("2027-03-28T12:59:00Z", "2027-03-28")).toBe(false);
  expect(await begun("2027-03-28T13:00:00Z", "2027-03-28")).toBe(true);
  expect(await begun("2027-10-31T13:59:00Z", "2027-10-31")).toBe(false);
  expect(await begun("2027-07-12T23:30:00Z", "2027-07-12")).toBe(true);
});

test("a partner who is asked sees when, where, who chairs and whether they have met, what to prepare, and why", async () => {
  const { trustA, meetingId } = await invitedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  const meeting = await readMeeting(trustA.partner, meetingId);
  expect(meeting).toMatchObject({
    committee: { name: "Safety committee", partnersDo: "Asks what patients would ask." },
    heldOn: addDays(today(), 7),
    place: "Board room",
    preparation: "Read the papers.",
    papersLink: "https://papers.example/a",
    chair: { name: "Chris Chair", jobTitle: "Medical director", haveMet: false },
    mine: { invitation: { why: "You know what waiting is like.", invitedBy: "Mona Manager" } },
    partners: null,
    may: { write: false, invite: false },
  });
  await expect(readMeeting(nora, meetingId)).rejects.toThrow(NotAllowed);
  for (const actor of [trustA.sponsor, trustA.mentor])
    await expect(readMeeting(actor, meetingId)).rejects.toThrow(NotAllowed);
});

test("managers and admins see everybody who is asked; another trust sees nothing", async () => {
  const { trustA, trustB, meetingId } = await invitedWorld();
  expect(await readMeeting(trustA.manager, meetingId)).toMatchObject({
    mine: null,
    partners: [{ name: "Pat Partner", said: { reply: null } }],
    chair: { haveMet: null },
    may: { write: true, invite: true },
  });
  expect(await readMeeting(trustA.admin, meetingId)).toMatchObject({
    partners: [{ name: "Pat Partner" }],
    may: { write: true, invite: false, answer: false },
  });
  for (const actor of [trustB.manager, trustB.partner])
    for (const absent of [meetingId, randomUUID(), "nonsense"])
      await expect(readMeeting(actor, absent)).rejects.toThrow(NotFound);
});

test("a moved and a cancelled meeting say so", async () => {
  const { trustA, meetingId } = await invitedWorld();
  await moveTo(trustA, meetingId, 9);
  await cancel(trustA, meetingId);
  expect(await readMeeting(trustA.partner, meetingId)).toMatchObject({
    movedFrom: { heldOn: addDays(today(), 7), startsAt: "14:00" },
    cancelled: { on: today(), because: "The chair is away." },
  });
});

test("a partner's meetings: to come with the reply, over with what happened; none to begin with", async () => {
  const { trustA, committeeId, meetingId } = await invitedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  expect(await listMyMeetings(nora)).toEqual({
    seats: [],
    coming: { rows: [], page: 1, pages: 1 },
    past: { rows: [], page: 1, pages: 1 },
  });
  await expect(listMyMeetings(trustA.manager)).rejects.toThrow(NotFound);
  await giveReply(trustA.partner, meetingId, {
    id: randomUUID(),
    heldOn: addDays(today(), 7),
    startsAt: "14:00",
    answer: "attending",
    note: null,
  });
  const later = await aMeeting(trustA, committeeId, 30, { endsAt: null });
  await cancel(trustA, await aMeeting(trustA, committeeId, 20));
  await aMeeting(trustA, committeeId, -1);
  const { seats, coming, past } = await listMyMeetings(trustA.partner);
  expect(seats).toEqual([{ id: committeeId, name: "Safety committee" }]);
  expect(coming.rows).toMatchObject([
    { id: meetingId, chair: "Chris Chair", place: "Board room", said: { reply: { answer: "attending" } } },
    { isCancelled: true },
    { id: later, said: { reply: null } },
  ]);
  expect(past.rows).toEqual([]);
  await afterMeeting(30, async () => {
    await raisePoint(trustA.partner, meetingId, { id: randomUUID(), words: "Bells" });
    const kinds = { [appointmentOf(trustA.partner)]: "attended" as const };
    await recordAttendance(trustA.manager, meetingId, { id: randomUUID(), kinds, positions: {} });
    const now = await listMyMeetings(trustA.partner);
    expect(now.coming.rows).toMatchObject([{ id: later, hasBegun: true }]);
    expect(now.past.rows).toMatchObject([
      {
        id: meetingId,
        attendance: "attended",
        hasOutcome: false,
        points: [{ words: "Bells", answer: null }],
      },
    ]);
  });
});

test("long lists come ten a page", async () => {
  const { trustA, committeeId } = await invitedWorld();
  for (let day = 8; day < 20; day++) await aMeeting(trustA, committeeId, day);
  const { coming } = await listMyMeetings(trustA.partner, { coming: 2 });
  expect(coming).toMatchObject({ page: 2, pages: 2 });
  expect(coming.rows).toHaveLength(3);
  expect((await listMyMeetings(trustA.partner, { coming: 99, past: 5 })).coming.page).toBe(2);
});

test("the number of queries is the same for one partner and one meeting as for many", async () => {
  const { trustA, committeeId, meetingId } = await invitedWorld();
  const few = {
    meeting: await countQueries(() => readMeeting(trustA.manager, meetingId)),
    mine: await countQueries(() => listMyMeetings(trustA.partner)),
  };
  for (let index = 0; index < 8; index++) {
    const partner = await appointNew(trustA, trustA.roleDescriptionId);
    await seat(trustA, committeeId, partner);
    await aMeeting(trustA, committeeId, 20 + index);
  }
  expect(await countQueries(() => readMeeting(trustA.manager, meetingId))).toBe(few.meeting);
  expect(await countQueries(() => listMyMeetings(trustA.partner))).toBe(few.mine);
});
