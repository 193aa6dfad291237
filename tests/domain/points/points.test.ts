import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { listMyMeetings } from "@/lib/meetings/list-my-meetings.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { answerPoint } from "@/lib/points/answer-point.ts";
import { type AnswerPoints, answerPoints } from "@/lib/points/answer-points.ts";
import { RaisePoint, raisePoint } from "@/lib/points/raise-point.ts";
import { type RecordPoint, recordPoint } from "@/lib/points/record-point.ts";
import { addDays, today } from "@/lib/time.ts";
import { afterMeeting, cancel, invitedWorld, pause, seat } from "@/tests/factories/meetings.ts";
import { appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

const point = (words = "The call bells are out of reach.") => ({ id: randomUUID(), words });
const recorded = (appointmentId: string, change: Partial<RecordPoint> = {}): RecordPoint => ({
  ...point(),
  appointmentId,
  how: "letter",
  happenedOn: today(),
  ...change,
});
const answers = (words: AnswerPoints["words"], positions: AnswerPoints["positions"] = {}) => ({
  id: randomUUID(),
  words,
  positions,
});

async function twoAsked() {
  const world = await invitedWorld();
  const nora = await appointNew(world.trustA, world.trustA.roleDescriptionId);
  await seat(world.trustA, world.committeeId, nora);
  return { ...world, nora };
}

test("a partner writes down what they raised; a manager answers; each is told, and sees their own alone", async () => {
  const { trustA, meetingId, nora } = await twoAsked();
  const { partner, manager } = trustA;
  await afterMeeting(7, async () => {
    const raised = point();
    await raisePoint(partner, meetingId, raised);
    expect((await listMessages(manager)).messages[0]).toMatchObject({
      subject: "Pat Partner wrote down what they raised",
    });
    await recordPoint(manager, meetingId, recorded(appointmentOf(nora), { words: "Signs are too small." }));
    expect((await listMessages(nora)).messages[0]).toMatchObject({
      subject: "What you raised was written down for you",
    });
    const { points } = await readMeeting(manager, meetingId);
    expect(points.toSorted((a, b) => a.partner.localeCompare(b.partner))).toMatchObject([
      { partner: "Nora New", how: "letter", recordedBy: "Mona Manager" },
      { partner: "Pat Partner", how: "themselves", answer: null, position: 0 },
    ]);
    expect((await readMeeting(partner, meetingId)).points).toMatchObject([{ words: raised.words }]);

    await answerPoint(manager, meetingId, raised.id, {
      id: randomUUID(),
      position: 0,
      words: "Longer cords.",
    });
    const [message] = (await listMessages(partner)).messages;
    expect(message).toMatchObject({ subject: "There is an answer to what you raised" });
    expect(JSON.stringify(message)).not.toContain("cords");
    expect((await listMyMeetings(partner)).past.rows).toMatchObject([{ id: meetingId }]);
    expect(await auditOf(trustA.trustId, raised.id)).toEqual(["point:raised"]);
  });
  await afterMeeting(8, async () => {
    expect((await listMyMeetings(partner)).past.rows).toMatchObject([
      { points: [{ answer: "Longer cords." }] },
    ]);
  });
});

test("several are answered at once, empty boxes wait, the latest answer holds", async () => {
  const { trustA, meetingId, nora } = await twoAsked();
  const { partner, manager } = trustA;
  await afterMeeting(7, async () => {
    const three = [point("One"), point("Two"), point("Three")] as const;
    await raisePoint(partner, meetingId, three[0]);
    await raisePoint(partner, meetingId, three[1]);
    await raisePoint(nora, meetingId, three[2]);
    await expect(answerPoints(manager, meetingId, answers({ [three[0].id]: "" }))).rejects.toThrow(
      /at least one/,
    );
    const both = answers({ [three[0].id]: "First", [three[1].id]: "Second", [three[2].id]: "" });
    expect(await atOnce(20, () => answerPoints(manager, meetingId, both))).toMatchObject({ done: 20 });
    const toldOf = async (who: typeof nora) =>
      (await listMessages(who)).messages.filter(({ subject }) => /There is an answer/.test(subject)).length;
    expect([await toldOf(partner), await toldOf(nora)]).toEqual([1, 0]);

    const stale = answers({ [three[0].id]: "Mine", [three[2].id]: "Third" });
    await expect(answerPoints(manager, meetingId, stale)).rejects.toMatchObject({
      message: expect.stringContaining("Mona Manager to Pat Partner, “First”"),
      current: { [`positions.${three[0].id}`]: "1" },
    });
    expect((await readMeeting(nora, meetingId)).points).toMatchObject([{ answer: null }]);
    await answerPoint(manager, meetingId, three[0].id, { id: randomUUID(), position: 1, words: "Better" });
    const { points } = await readMeeting(partner, meetingId);
    expect(points.toSorted((a, b) => a.words.localeCompare(b.words))).toMatchObject([
      { words: "One", answer: { words: "Better", by: "Mona Manager", on: today() }, position: 2 },
      { words: "Two", answer: { words: "Second" } },
    ]);
    await expect(
      answerPoints(manager, meetingId, { ...both, words: { [three[0].id]: "Changed" } }),
    ).rejects.toThrow(/out of date/);
  });
});

test("nothing is raised before the meeting, of a cancelled one, or once the role is over", async () => {
  const { trustA, meetingId, nora } = await twoAsked();
  const { partner, manager } = trustA;
  const byNora = () => recorded(appointmentOf(nora));
  await expect(raisePoint(partner, meetingId, point())).rejects.toThrow(/begins on/);
  await expect(recordPoint(manager, meetingId, byNora())).rejects.toThrow(/begins on/);
  await afterMeeting(7, async () => {
    const early = { ...byNora(), happenedOn: addDays(today(), -1) };
    await expect(recordPoint(manager, meetingId, early)).rejects.toMatchObject({ field: "happenedOn" });
    const own = { ...partner, roles: ["manager" as const] };
    await expect(recordPoint(own, meetingId, recorded(appointmentOf(partner)))).rejects.toThrow(/own role/);
    const mine = point();
    await raisePoint(partner, meetingId, mine);
    await expect(
      answerPoint(own, meetingId, mine.id, { id: randomUUID(), position: 0, words: "Fine" }),
    ).rejects.toThrow(/raised this yourself/);
    await pause(trustA, appointmentOf(nora), "ended");
    await expect(raisePoint(nora, meetingId, point())).rejects.toThrow(NotAllowed);
    await expect(recordPoint(manager, meetingId, byNora())).rejects.toThrow(/has ended/);
    await cancel(trustA, meetingId);
    await expect(raisePoint(partner, meetingId, point())).rejects.toThrow(/cancelled/);
  });
});

test("each does their own part, in their own trust", async () => {
  const { trustA, trustB, meetingId } = await twoAsked();
  const stranger = await appointNew(trustA, trustA.roleDescriptionId);
  await afterMeeting(7, async () => {
    const raised = point();
    await raisePoint(trustA.partner, meetingId, raised);
    const answer = { id: randomUUID(), position: 0, words: "Done" };
    for (const actor of [trustA.admin, trustA.manager, trustA.sponsor, trustA.mentor, stranger])
      await expect(raisePoint(actor, meetingId, point())).rejects.toThrow(NotAllowed);
    for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner]) {
      const input = recorded(appointmentOf(trustA.partner));
      await expect(recordPoint(actor, meetingId, input)).rejects.toThrow(NotAllowed);
      await expect(answerPoint(actor, meetingId, raised.id, answer)).rejects.toThrow(NotAllowed);
      await expect(answerPoints(actor, meetingId, answers({ [raised.id]: "X" }))).rejects.toThrow(NotAllowed);
    }
    await expect(recordPoint(trustA.manager, meetingId, recorded(appointmentOf(stranger)))).rejects.toThrow(
      /was not asked/,
    );
    for (const id of [randomUUID(), appointmentOf(trustB.partner)])
      await expect(recordPoint(trustA.manager, meetingId, recorded(id))).rejects.toThrow(NotFound);
    for (const absent of [meetingId, randomUUID(), "nonsense"]) {
      await expect(raisePoint(trustB.partner, absent, point())).rejects.toThrow(NotFound);
      await expect(answerPoint(trustB.manager, absent, raised.id, answer)).rejects.toThrow(NotFound);
      await expect(answerPoints(trustB.manager, absent, answers({ [raised.id]: "X" }))).rejects.toThrow(
        NotFound,
      );
    }
    for (const absent of [randomUUID(), "nonsense"])
      await expect(answerPoint(trustA.manager, meetingId, absent, answer)).rejects.toThrow(NotFound);
  });
});

test("one form twenty times raises one point; an id in use elsewhere is out of date; empty words are refused", async () => {
  const { trustA, meetingId, nora } = await twoAsked();
  await afterMeeting(7, async () => {
    const once = point();
    expect(await atOnce(20, () => raisePoint(trustA.partner, meetingId, once))).toMatchObject({ done: 20 });
    const forNora = recorded(appointmentOf(nora));
    expect(await atOnce(20, () => recordPoint(trustA.manager, meetingId, forNora))).toMatchObject({
      done: 20,
    });
    expect((await readMeeting(trustA.manager, meetingId)).points).toHaveLength(2);
    await expect(raisePoint(nora, meetingId, once)).rejects.toThrow(Refusal);
    await expect(recordPoint(trustA.manager, meetingId, { ...forNora, id: once.id })).rejects.toThrow(
      Refusal,
    );
  });
  expect(RaisePoint.safeParse({ id: randomUUID(), words: " \u200B " }).success).toBe(false);
});
