import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { endInvitation } from "@/lib/invitations/end-invitation.ts";
import { listMyMeetings } from "@/lib/meetings/list-my-meetings.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { GiveReply, giveReply } from "@/lib/replies/give-reply.ts";
import { readMyReply } from "@/lib/replies/read-my-reply.ts";
import { addDays, today } from "@/lib/time.ts";
import { afterMeeting, cancel, invitedWorld, moveTo, pause } from "@/tests/factories/meetings.ts";
import { appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

const say = (answer: GiveReply["answer"], change: Partial<GiveReply> = {}): GiveReply => ({
  id: randomUUID(),
  heldOn: addDays(today(), 7),
  startsAt: "14:00",
  answer,
  note: null,
  ...change,
});
const saidOf = async (actor: Parameters<typeof readMeeting>[0], meetingId: string) =>
  (await readMeeting(actor, meetingId)).mine?.said;

test("a partner replies with a note, changes it until the meeting, and their line manager is told each time", async () => {
  const { trustA, meetingId } = await invitedWorld();
  const { partner, manager } = trustA;
  const first = say("not_sure", { note: "My train may be late." });
  await giveReply(partner, meetingId, first);
  expect(await readMyReply(partner, meetingId)).toMatchObject({
    standing: "open",
    said: { reply: { answer: "not_sure", note: "My train may be late.", on: today(), how: "themselves" } },
  });
  await giveReply(partner, meetingId, say("attending"));
  expect(await saidOf(partner, meetingId)).toMatchObject({ reply: { answer: "attending" }, position: 2 });
  expect((await readMeeting(manager, meetingId)).partners).toMatchObject([
    { said: { reply: { note: null } } },
  ]);
  const told = (await listMessages(manager)).messages.filter(({ subject }) => /replied/.test(subject));
  expect(told.map(({ subject }) => subject)).toEqual([
    "Pat Partner replied: attending",
    "Pat Partner replied: not sure yet",
  ]);
  expect(JSON.stringify(told)).not.toContain("train");
  expect(await auditOf(trustA.trustId, first.id)).toEqual(["reply:given"]);
});

test("the same reply again says nothing new", async () => {
  const { trustA, meetingId } = await invitedWorld();
  await giveReply(trustA.partner, meetingId, say("attending"));
  await giveReply(trustA.partner, meetingId, say("attending"));
  expect(await saidOf(trustA.partner, meetingId)).toMatchObject({ position: 1 });
});

test("after a move an old tab is told the new time and keeps its note; the reply before counts no more", async () => {
  const { trustA, meetingId } = await invitedWorld();
  const { partner } = trustA;
  await giveReply(partner, meetingId, say("attending"));
  await moveTo(trustA, meetingId, 9);
  const heldOn = addDays(today(), 9);
  await expect(giveReply(partner, meetingId, say("not_attending", { note: "Away" }))).rejects.toMatchObject({
    message: expect.stringMatching(
      /^This meeting was moved\. It is now on .*, 2pm to 4pm\. Nothing was recorded/,
    ),
    current: { heldOn, startsAt: "14:00", answer: "" },
  });
  expect(await saidOf(partner, meetingId)).toMatchObject({
    reply: null,
    before: { answer: "attending", heldOn: addDays(today(), 7) },
  });
  expect((await listMyMeetings(partner)).coming.rows).toMatchObject([{ said: { reply: null } }]);
  await giveReply(partner, meetingId, say("attending", { heldOn }));
  expect(await saidOf(partner, meetingId)).toMatchObject({ reply: { answer: "attending" }, before: null });
});

test("nobody replies to a meeting that has begun or was cancelled, or to which they are not asked any more", async () => {
  const { trustA, meetingId } = await invitedWorld();
  const { partner } = trustA;
  const { mine } = await readMeeting(partner, meetingId);
  await afterMeeting(7, async () => {
    const late = giveReply(partner, meetingId, say("attending", { heldOn: today() }));
    await expect(late).rejects.toThrow(/has begun/);
    expect(await readMyReply(partner, meetingId)).toMatchObject({ standing: "begun" });
  });
  await endInvitation(trustA.manager, mine?.invitation.id ?? "", { endsOn: today() });
  await expect(giveReply(partner, meetingId, say("attending"))).rejects.toThrow(/no longer asked/);
  expect(await readMyReply(partner, meetingId)).toMatchObject({ standing: "not asked" });
  await cancel(trustA, meetingId);
  await expect(giveReply(partner, meetingId, say("attending"))).rejects.toThrow(/cancelled/);
  expect(await readMyReply(partner, meetingId)).toMatchObject({ standing: "cancelled" });
});

test("a paused role need not reply, and one that is over cannot", async () => {
  const { trustA, meetingId } = await invitedWorld();
  const id = appointmentOf(trustA.partner);
  await pause(trustA, id);
  await expect(giveReply(trustA.partner, meetingId, say("attending"))).rejects.toThrow(/paused/);
  expect(await readMyReply(trustA.partner, meetingId)).toMatchObject({ standing: "paused" });
  await pause(trustA, id, "ended");
  const late = giveReply(trustA.partner, meetingId, say("attending"));
  await expect(late).rejects.toThrow(/has ended/);
  await expect(late).rejects.toThrow(Refusal);
});

test("only the partner replies for themselves, and only where they are asked", async () => {
  const { trustA, trustB, meetingId } = await invitedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  for (const actor of [trustA.admin, trustA.manager, trustA.sponsor, trustA.mentor, nora]) {
    await expect(giveReply(actor, meetingId, say("attending"))).rejects.toThrow(NotAllowed);
    await expect(readMyReply(actor, meetingId)).rejects.toThrow(NotAllowed);
  }
  for (const absent of [meetingId, randomUUID(), "nonsense"]) {
    await expect(giveReply(trustB.partner, absent, say("attending"))).rejects.toThrow(NotFound);
    await expect(readMyReply(trustB.partner, absent)).rejects.toThrow(NotFound);
  }
});

test("one form twenty times replies once; of twenty at once each is recorded or told", async () => {
  const { trustA, meetingId } = await invitedWorld();
  const once = say("attending");
  expect(await atOnce(20, () => giveReply(trustA.partner, meetingId, once))).toMatchObject({ done: 20 });
  expect(await saidOf(trustA.partner, meetingId)).toMatchObject({ position: 1 });
  const { failures } = await atOnce(20, (index) =>
    giveReply(trustA.partner, meetingId, say("not_sure", { note: `Try ${index}` })),
  );
  for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
  const told = (await listMessages(trustA.manager)).messages.filter(({ subject }) => /replied/.test(subject));
  expect(told).toHaveLength(Math.min(20, 21 - failures.length));
});

test("what a form may send: an answer, a day and a time; a note without what nobody can see", () => {
  const sent = { id: randomUUID(), heldOn: "2027-03-02", startsAt: "14:00", answer: "attending" };
  expect(GiveReply.parse({ ...sent, note: " a\u0000\u202Eb\r\n<b> " }).note).toBe("ab\n<b>");
  expect(GiveReply.parse({ ...sent, note: " " }).note).toBeNull();
  for (const wrong of [
    { answer: "maybe" },
    { heldOn: "2027-02-30" },
    { startsAt: "2pm" },
    { note: "x".repeat(1_001) },
  ])
    expect(GiveReply.safeParse({ ...sent, ...wrong }).success).toBe(false);
  expect(GiveReply.safeParse({ ...sent, answer: "" }).error?.issues).toMatchObject([
    { message: "Choose whether you are coming" },
  ]);
});
