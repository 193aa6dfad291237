import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { giveReply } from "@/lib/replies/give-reply.ts";
import { RecordReplies, recordReplies } from "@/lib/replies/record-replies.ts";
import { addDays, today } from "@/lib/time.ts";
import { afterMeeting, invitedWorld, moveTo, pause, seat } from "@/tests/factories/meetings.ts";
import { appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";

async function twoAsked() {
  const world = await invitedWorld();
  const nora = await appointNew(world.trustA, world.trustA.roleDescriptionId);
  await seat(world.trustA, world.committeeId, nora);
  return { ...world, nora, ids: { pat: appointmentOf(world.trustA.partner), nora: appointmentOf(nora) } };
}

const told = (answers: RecordReplies["answers"], change: Partial<RecordReplies> = {}): RecordReplies => ({
  id: randomUUID(),
  heldOn: addDays(today(), 7),
  startsAt: "14:00",
  answers,
  notes: {},
  positions: {},
  how: "phone",
  happenedOn: today(),
  ...change,
});

test("a manager records what two partners told them; whose act, who recorded it and how; each is told", async () => {
  const { trustA, meetingId, nora, ids } = await twoAsked();
  const input = told(
    { [ids.pat]: "attending", [ids.nora]: "not_attending" },
    { notes: { [ids.nora]: "On holiday" } },
  );
  await recordReplies(trustA.manager, meetingId, input);
  expect((await readMeeting(trustA.manager, meetingId)).partners).toMatchObject([
    { name: "Nora New", said: { reply: { answer: "not_attending", note: "On holiday" } } },
    {
      name: "Pat Partner",
      said: { reply: { answer: "attending", how: "phone", recordedBy: "Mona Manager" } },
    },
  ]);
  for (const partner of [trustA.partner, nora])
    expect((await listMessages(partner)).messages[0]).toMatchObject({
      subject: "Your reply was recorded for you",
      body: expect.stringMatching(/by phone on/),
    });
  await giveReply(nora, meetingId, {
    id: randomUUID(),
    heldOn: addDays(today(), 7),
    startsAt: "14:00",
    answer: "attending",
    note: null,
  });
  expect((await readMeeting(nora, meetingId)).mine).toMatchObject({ said: { reply: { how: "themselves" } } });
});

test("where a partner replied meanwhile nothing is recorded, and the manager can send again knowingly", async () => {
  const { trustA, meetingId, ids } = await twoAsked();
  await giveReply(trustA.partner, meetingId, {
    id: randomUUID(),
    heldOn: addDays(today(), 7),
    startsAt: "14:00",
    answer: "not_sure",
    note: null,
  });
  const answers = { [ids.pat]: "attending", [ids.nora]: "attending" } as const;
  await expect(recordReplies(trustA.manager, meetingId, told(answers))).rejects.toMatchObject({
    message: expect.stringContaining("Pat Partner (not sure yet)"),
    current: { [`positions.${ids.pat}`]: "1" },
  });
  expect((await readMeeting(trustA.manager, meetingId)).partners).toMatchObject([
    { said: { reply: null } },
    {},
  ]);
  await recordReplies(trustA.manager, meetingId, told(answers, { positions: { [ids.pat]: 1 } }));
  expect((await readMeeting(trustA.manager, meetingId)).partners).toMatchObject([
    { said: { reply: { answer: "attending" } } },
    { said: { reply: { answer: "attending" } } },
  ]);
});

test("days that cannot be: before they were invited, before the meeting was moved", async () => {
  const { trustA, meetingId, ids } = await twoAsked();
  const early = told({ [ids.pat]: "attending" }, { happenedOn: addDays(today(), -1) });
  await expect(recordReplies(trustA.manager, meetingId, early)).rejects.toMatchObject({
    field: "happenedOn",
    message: expect.stringMatching(/was invited$/),
  });
  await afterMeeting(2, async () => {
    await moveTo(trustA, meetingId, 7);
    const heldOn = addDays(today(), 7);
    const before = told({ [ids.pat]: "attending" }, { heldOn, happenedOn: addDays(today(), -1) });
    await expect(recordReplies(trustA.manager, meetingId, before)).rejects.toThrow(
      /when the meeting was moved/,
    );
    await expect(
      recordReplies(trustA.manager, meetingId, told({ [ids.pat]: "attending" })),
    ).resolves.toBeUndefined();
    await expect(
      recordReplies(
        trustA.manager,
        meetingId,
        told({ [ids.nora]: "attending" }, { heldOn: addDays(today(), 5) }),
      ),
    ).rejects.toThrow(/was moved\. It is now on/);
  });
  expect(RecordReplies.safeParse({ ...told({}), happenedOn: {} }).success).toBe(false);
});

test("nothing chosen, a paused role, oneself, somebody not asked: all refused, nothing half done", async () => {
  const { trustA, trustB, meetingId, ids } = await twoAsked();
  const stranger = await appointNew(trustA, trustA.roleDescriptionId, {
    person: { personId: randomUUID(), name: "Stan", email: null, phone: null, reachedBy: "letter" },
  });
  const record = (answers: RecordReplies["answers"], actor = trustA.manager) =>
    recordReplies(actor, meetingId, told(answers));
  await expect(record({ [ids.pat]: "" })).rejects.toThrow(/at least one/);
  await expect(record({ [ids.pat]: "attending", [appointmentOf(stranger)]: "attending" })).rejects.toThrow(
    /Not asked to this meeting: Stan/,
  );
  for (const absent of [appointmentOf(trustB.partner), randomUUID()])
    await expect(record({ [ids.pat]: "attending", [absent]: "attending" })).rejects.toThrow(NotFound);
  await pause(trustA, ids.nora);
  await expect(record({ [ids.pat]: "attending", [ids.nora]: "attending" })).rejects.toThrow(/paused/);
  await giveRole(trustA.admin, trustA.partner.membershipId, { id: randomUUID(), role: "manager" });
  const both = { ...trustA.partner, roles: ["manager" as const] };
  await expect(record({ [ids.pat]: "attending" }, both)).rejects.toThrow(/your own role/);
  expect((await readMeeting(trustA.manager, meetingId)).partners).toMatchObject([
    { said: { position: 0 } },
    { said: { position: 0 } },
  ]);
});

test("only a manager of this trust records replies", async () => {
  const { trustA, trustB, meetingId, ids } = await twoAsked();
  const input = told({ [ids.pat]: "attending" });
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner])
    await expect(recordReplies(actor, meetingId, input)).rejects.toThrow(NotAllowed);
  for (const absent of [meetingId, randomUUID(), "nonsense"])
    await expect(recordReplies(trustB.manager, absent, input)).rejects.toThrow(NotFound);
});

test("one form twenty times records once; of two managers at once one is told; an old form says so", async () => {
  const { trustA, meetingId, nora, ids } = await twoAsked();
  const once = told({ [ids.nora]: "attending" });
  expect(await atOnce(20, () => recordReplies(trustA.manager, meetingId, once))).toMatchObject({ done: 20 });
  expect((await listMessages(nora)).messages.filter(({ subject }) => /recorded/.test(subject))).toHaveLength(
    1,
  );
  await expect(
    recordReplies(trustA.manager, meetingId, { ...once, answers: { [ids.nora]: "not_sure" } }),
  ).rejects.toThrow(/out of date/);
  const { done, failures } = await atOnce(2, (index) =>
    recordReplies(trustA.manager, meetingId, told({ [ids.pat]: index ? "attending" : "not_attending" })),
  );
  expect(done).toBe(1);
  expect(failures[0]).toBeInstanceOf(Refusal);
});
