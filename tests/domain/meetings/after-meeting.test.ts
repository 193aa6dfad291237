import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { cameWithoutReplying, whatWaits } from "@/lib/meetings/meeting-detail.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { type RecordAttendance, recordAttendance } from "@/lib/meetings/record-attendance.ts";
import { RecordOutcome, recordOutcome } from "@/lib/meetings/record-outcome.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { giveReply } from "@/lib/replies/give-reply.ts";
import { addDays, today } from "@/lib/time.ts";
import { afterMeeting, cancel, invitedWorld, seat } from "@/tests/factories/meetings.ts";
import { appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function twoAsked() {
  const world = await invitedWorld();
  const nora = await appointNew(world.trustA, world.trustA.roleDescriptionId);
  await seat(world.trustA, world.committeeId, nora);
  await giveReply(nora, world.meetingId, {
    id: randomUUID(),
    heldOn: addDays(today(), 7),
    startsAt: "14:00",
    answer: "not_attending",
    note: null,
  });
  return { ...world, nora, ids: { pat: appointmentOf(world.trustA.partner), nora: appointmentOf(nora) } };
}

const was = (
  kinds: RecordAttendance["kinds"],
  positions: RecordAttendance["positions"] = {},
): RecordAttendance => ({ id: randomUUID(), kinds, positions });
const came = (words: string, revision = 0): RecordOutcome => ({
  revision,
  outcome: words,
  minutesLink: null,
});

test("who came is recorded for everyone at once, apart from what they replied, and can be changed", async () => {
  const { trustA, meetingId, ids } = await twoAsked();
  await afterMeeting(7, async () => {
    expect(whatWaits(await readMeeting(trustA.manager, meetingId))).toMatchObject({
      replies: [],
      attendance: [{ name: "Nora New" }, { name: "Pat Partner" }],
      outcome: true,
    });
    await recordAttendance(trustA.manager, meetingId, was({ [ids.pat]: "attended", [ids.nora]: "absent" }));
    const { partners } = await readMeeting(trustA.manager, meetingId);
    expect(partners).toMatchObject([
      { attendance: { kind: "absent" }, said: { reply: { answer: "not_attending" } } },
      { attendance: { kind: "attended" }, said: { reply: null } },
    ]);
    expect(partners?.map(cameWithoutReplying)).toEqual([false, true]);
    const change = was({ [ids.pat]: "attended", [ids.nora]: "apologies" }, { [ids.pat]: 1, [ids.nora]: 1 });
    await recordAttendance(trustA.manager, meetingId, change);
    expect((await readMeeting(trustA.manager, meetingId)).partners).toMatchObject([
      { attendance: { kind: "apologies", position: 2 } },
      { attendance: { kind: "attended", position: 1 } },
    ]);
  });
});

test("nothing is recorded before the meeting or of a cancelled one", async () => {
  const { trustA, meetingId, ids } = await twoAsked();
  const attendance = () => recordAttendance(trustA.manager, meetingId, was({ [ids.pat]: "attended" }));
  const outcome = () => recordOutcome(trustA.manager, meetingId, came("Agreed."));
  for (const record of [attendance, outcome])
    await expect(record()).rejects.toThrow(/This meeting begins on/);
  await cancel(trustA, meetingId);
  await afterMeeting(7, async () => {
    for (const record of [attendance, outcome]) await expect(record()).rejects.toThrow(/was cancelled/);
  });
});

test("two managers at once: the same is recorded once, of two different ones the second is told whom", async () => {
  const { trustA, meetingId, ids } = await twoAsked();
  await afterMeeting(7, async () => {
    const once = was({ [ids.pat]: "attended" });
    expect(await atOnce(20, () => recordAttendance(trustA.manager, meetingId, once))).toMatchObject({
      done: 20,
    });
    await recordAttendance(trustA.manager, meetingId, was({ [ids.pat]: "attended" }));
    await expect(
      recordAttendance(trustA.manager, meetingId, was({ [ids.pat]: "absent", [ids.nora]: "absent" })),
    ).rejects.toMatchObject({
      message: expect.stringContaining("Pat Partner (came)"),
      current: { [`positions.${ids.pat}`]: "1" },
    });
    const { partners } = await readMeeting(trustA.manager, meetingId);
    expect(partners).toMatchObject([{ attendance: null }, { attendance: { kind: "attended", position: 1 } }]);
    await expect(
      recordAttendance(trustA.manager, meetingId, { ...once, kinds: { [ids.pat]: "absent" } }),
    ).rejects.toThrow(/out of date/);
    await expect(recordAttendance(trustA.manager, meetingId, was({}))).rejects.toThrow(/at least one/);
  });
});

test("what came of it is told to those who were asked, once, and again when it changes", async () => {
  const { trustA, meetingId, nora } = await twoAsked();
  await afterMeeting(7, async () => {
    const first = { ...came("We agreed to try it."), minutesLink: "https://papers.example/m" };
    expect(await atOnce(20, () => recordOutcome(trustA.admin, meetingId, first))).toMatchObject({ done: 20 });
    expect(await readMeeting(trustA.partner, meetingId)).toMatchObject({
      outcome: {
        words: "We agreed to try it.",
        minutesLink: first.minutesLink,
        by: "Ada Admin",
        on: today(),
      },
    });
    await expect(recordOutcome(trustA.manager, meetingId, came("Other"))).rejects.toMatchObject({
      current: { revision: "1" },
    });
    await recordOutcome(trustA.manager, meetingId, came("Other", 1));
    const told = (await listMessages(nora)).messages.filter(({ subject }) => /What came of/.test(subject));
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain("Other");
    expect(await auditOf(trustA.trustId, meetingId)).toEqual([
      "meeting:outcome-recorded",
      "meeting:outcome-changed",
    ]);
  });
  expect(
    RecordOutcome.safeParse({ revision: "0", outcome: " ", minutesLink: "javascript:alert(1)" }).error
      ?.issues,
  ).toMatchObject([{ path: ["outcome"] }, { path: ["minutesLink"] }]);
});

test("only those who may record do, in this trust, of its partners", async () => {
  const { trustA, trustB, meetingId, ids } = await twoAsked();
  await afterMeeting(7, async () => {
    const attendance = was({ [ids.pat]: "attended" });
    for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner])
      await expect(recordAttendance(actor, meetingId, attendance)).rejects.toThrow(NotAllowed);
    for (const actor of [trustA.sponsor, trustA.mentor, trustA.partner])
      await expect(recordOutcome(actor, meetingId, came("X"))).rejects.toThrow(NotAllowed);
    for (const absent of [meetingId, randomUUID(), "nonsense"]) {
      await expect(recordAttendance(trustB.manager, absent, attendance)).rejects.toThrow(NotFound);
      await expect(recordOutcome(trustB.manager, absent, came("X"))).rejects.toThrow(NotFound);
    }
    const theirs = was({ [ids.pat]: "attended", [appointmentOf(trustB.partner)]: "attended" });
    const tried = recordAttendance(trustA.manager, meetingId, theirs);
    await expect(tried).rejects.toThrow(NotFound);
    await expect(tried).rejects.not.toThrow(Refusal);
  });
});
