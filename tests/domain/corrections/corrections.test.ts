import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { recordAgreement } from "@/lib/appointments/record-agreement.ts";
import { answerCorrection } from "@/lib/corrections/answer-correction.ts";
import { readRecordedFor } from "@/lib/corrections/read-recorded-for.ts";
import { recordCorrection, sayCorrection } from "@/lib/corrections/say-correction.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { recordHandbook } from "@/lib/handbook/confirm-handbook.ts";
import { beginInduction } from "@/lib/induction/begin-induction.ts";
import { sayStep } from "@/lib/induction/say-step.ts";
import { recordAttendance } from "@/lib/meetings/record-attendance.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { answerProposal } from "@/lib/shaping/answer-proposal.ts";
import { atTime, now, today } from "@/lib/time.ts";
import { recordTraining } from "@/lib/training/record-training.ts";
import { recordNeed } from "@/lib/training/say-need.ts";
import { takeBackTraining } from "@/lib/training/take-back-training.ts";
import { newCommittee, newSeat } from "@/tests/factories/around-partners.ts";
import { newMeeting } from "@/tests/factories/committees.ts";
import { corrected, pointRecorded } from "@/tests/factories/corrections.ts";
import { handbookOf } from "@/tests/factories/handbook.ts";
import { copyOf, newStep, saying as stepSaying } from "@/tests/factories/induction.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { answering, proposedBy } from "@/tests/factories/shaping.ts";
import { endedFrom, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { newItem, doing as trainingDone } from "@/tests/factories/training.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function ready() {
  const { trustA, trustB } = await appointedWorld();
  const { manager, partner } = trustA;
  const committee = await newCommittee(manager);
  await newSeat(manager, partner, committee);
  const meeting = await newMeeting(manager, committee, today(), { startsAt: "00:00", endsAt: "00:01" });
  return { trustA, trustB, manager, partner, meeting, id: appointmentOf(partner) };
}
const saying = (words = "I was there.") => ({ id: randomUUID(), words });

test("a partner finds what others wrote down for them: agreements, who came, what they raised, each with by whom", async () => {
  const { trustA, manager, partner, meeting, id } = await ready();
  const told = { how: "letter", happenedOn: today() } as const;
  await recordAgreement(manager, id, { id: randomUUID(), versionId: trustA.versionId, ...told });
  await recordAttendance(manager, meeting, { id: randomUUID(), kinds: { [id]: "absent" }, positions: {} });
  await pointRecorded(manager, partner, meeting);
  const { records } = await readRecordedFor(partner, id);
  expect(records.map(({ kind, recordedBy }) => [kind, recordedBy])).toEqual(
    expect.arrayContaining([
      ["agreement", "Mona Manager"],
      ["attendance", "Mona Manager"],
      ["point", "Mona Manager"],
    ]),
  );
  expect(records.find(({ kind }) => kind === "attendance")?.what).toMatch(/you were not there$/);
  expect(await readRecordedFor(manager, id)).toMatchObject({ records });
});

test("what they say is not right stands beside it, waits with the manager, and is answered; the record stays", async () => {
  const { trustA, manager, partner, meeting, id } = await ready();
  await recordAttendance(manager, meeting, { id: randomUUID(), kinds: { [id]: "absent" }, positions: {} });
  const [record] = (await readRecordedFor(partner, id)).records;
  const said = saying();
  await atOnce(4, () => sayCorrection(partner, "attendance", record?.id ?? "", said));
  expect(await subjectsFor(manager)).toContain("Pat Partner says that something is not right");
  expect(await auditOf(trustA.trustId, id)).toContain("correction:said");
  const needs = async () => (await readManageHome(manager)).needs.map(({ action }) => action.path);
  const at = `manage/partners/${id}/corrections/${said.id}`;
  expect(await needs()).toContain(at);
  expect((await readPartnerHome(partner))?.waiting).toContainEqual({
    what: "An answer to what you said is not right",
    by: "Mona Manager",
    since: today(),
    path: "partner/recorded",
  });

  await recordAttendance(manager, meeting, {
    id: randomUUID(),
    kinds: { [id]: "attended" },
    positions: { [id]: 1 },
  });
  const answer = { kind: "put_right", words: "You were. I looked at the list." } as const;
  await answerCorrection(manager, id, said.id, answer);
  await answerCorrection(manager, id, said.id, answer);
  expect(await needs()).not.toContain(at);
  expect(await subjectsFor(partner)).toContain("What you said is not right has an answer");
  const { records } = await readRecordedFor(partner, id);
  expect(records.map(({ what }) => what.split(": ")[1])).toEqual(["you came", "you were not there"]);
  expect(records[1]?.corrections).toMatchObject([
    { words: "I was there.", answer: { ...answer, by: "Mona Manager" } },
  ]);
});

test("while the first has no answer there is no second; of two answers at once one stands", async () => {
  const { manager, partner, meeting, id } = await ready();
  const point = await pointRecorded(manager, partner, meeting);
  const correction = await corrected(partner, point);
  await expect(corrected(partner, point, "And more.")).rejects.toThrow(/waits for an answer/);
  const { done, failures } = await atOnce(5, (index) =>
    answerCorrection(manager, id, correction, { kind: "stands", words: `I heard it so, ${index}.` }),
  );
  expect(done).toBe(1);
  for (const each of failures) expect(each).toBeInstanceOf(Refusal);
  await corrected(partner, point, "Once more.");
});

test("a manager writes an objection down for a partner, in their name", async () => {
  const { manager, partner, meeting, id } = await ready();
  const point = await pointRecorded(manager, partner, meeting);
  const told = { ...saying("That is not what I said."), how: "phone", happenedOn: today() } as const;
  await recordCorrection(manager, id, "point", point, told);
  expect((await readRecordedFor(partner, id)).records[0]?.corrections).toMatchObject([
    { words: "That is not what I said.", recordedBy: "Mona Manager", how: "phone", answer: null },
  ]);
});

test("nobody reads, says or answers one of another partner, another trust, or without the role for it", async () => {
  const { trustA, trustB, manager, partner, meeting, id } = await ready();
  const point = await pointRecorded(manager, partner, meeting);
  const correction = await corrected(partner, point);
  const answer = { kind: "stands", words: "No." } as const;
  const fellow = await appointNew(trustA, trustA.roleDescriptionId, { state: "active" });
  for (const other of [trustA.admin, trustA.sponsor, trustA.mentor, fellow]) {
    await expect(readRecordedFor(other, id)).rejects.toThrow(NotAllowed);
    await expect(answerCorrection(other, id, correction, answer)).rejects.toThrow(NotAllowed);
  }
  await expect(answerCorrection(partner, id, correction, answer)).rejects.toThrow(NotAllowed);
  await expect(readRecordedFor(trustB.manager, id)).rejects.toThrow(NotFound);
  await expect(sayCorrection(fellow, "point", point, saying())).rejects.toThrow(NotFound);
  for (const kind of ["attendance", "reply", "__proto__"])
    await expect(sayCorrection(partner, kind, point, saying())).rejects.toThrow(NotFound);
  await expect(answerCorrection(manager, appointmentOf(fellow), correction, answer)).rejects.toThrow(
    NotFound,
  );
});

test("once the role is over nothing more is said here; hostile words are kept; the page asks as often for many", async () => {
  const { manager, partner, meeting, id } = await ready();
  const point = await pointRecorded(manager, partner, meeting, hostileKept);
  const asks = () => countQueries(() => readRecordedFor(partner, id));
  const before = await asks();
  await corrected(partner, point, hostileKept);
  for (const words of ["Two", "Three"]) await pointRecorded(manager, partner, meeting, words);
  expect(await asks()).toBe(before);
  const kept = (await readRecordedFor(partner, id)).records.find((each) => each.id === point);
  expect(kept).toMatchObject({ quote: hostileKept, corrections: [{ words: hostileKept }] });
  const another = await pointRecorded(manager, partner, meeting, "Four");
  await endedFrom(manager, partner);
  const later = new Date(now().getTime() + 2 * 86_400_000);
  await expect(atTime(later, () => sayCorrection(partner, "point", another, saying()))).rejects.toThrow(
    /has ended/,
  );
});

test("what they said of their first weeks and their role is among it, each as it was told, and each can be corrected", async () => {
  const { trustA, manager, partner, id } = await ready();
  const { admin } = trustA;
  const told = { how: "phone", happenedOn: today() } as const;
  const { handbook } = await handbookOf(admin);
  await recordHandbook(manager, id, { id: randomUUID(), versionId: handbook, ...told });
  const step = copyOf(partner, await newStep(admin, { title: "Sign for the keys" }));
  await beginInduction(manager, id);
  await sayStep(manager, step, stepSaying({ how: "phone" }));
  const item = await newItem(admin);
  await recordTraining(manager, id, item, { ...trainingDone(), how: "letter" });
  await recordNeed(manager, id, { id: randomUUID(), words: "The microphone.", ...told });
  const proposal = await proposedBy(manager, partner);
  await answerProposal(manager, id, proposal, answering({ how: "phone" }));
  const { records } = await readRecordedFor(partner, id);
  expect(records.map(({ kind, how }) => [kind, how]).toSorted()).toEqual([
    ["handbook", "phone"],
    ["need", "phone"],
    ["proposal-answer", "phone"],
    ["step", "phone"],
    ["training", "letter"],
  ]);
  expect(records.find(({ kind }) => kind === "step")?.what).toBe(
    "Your induction: “Sign for the keys” is done",
  );
  for (const { kind, id: recordId } of records) await sayCorrection(partner, kind, recordId, saying());
  const training = records.find(({ kind }) => kind === "training");
  await takeBackTraining(manager, training?.id ?? "");
  const after = (await readRecordedFor(manager, id)).records;
  expect(after.map(({ corrections }) => corrections.length)).toEqual([1, 1, 1, 1, 1]);
});
