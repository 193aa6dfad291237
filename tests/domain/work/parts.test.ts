import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { readHandover } from "@/lib/appointments/read-handover.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { answerWork } from "@/lib/work/answer-work.ts";
import { askToWork } from "@/lib/work/ask-to-work.ts";
import { closeWork } from "@/lib/work/close-work.ts";
import { endPart } from "@/lib/work/end-part.ts";
import { listAskable } from "@/lib/work/list-askable.ts";
import { readMyWork } from "@/lib/work/read-my-work.ts";
import { readMyPart, readPart } from "@/lib/work/read-part.ts";
import { readWork } from "@/lib/work/read-work.ts";
import { recordWorkAnswer } from "@/lib/work/record-work-answer.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { alsoManager, endedFrom, hostileKept, pausedFrom, subjectsFor } from "@/tests/factories/support.ts";
import { answeringWork, askedToWork, askingTo, newWork, takingPart } from "@/tests/factories/work.ts";
import { atOnce } from "@/tests/support/at-once.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;
beforeEach(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
});

const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work);
const recording = (change = {}) => ({
  ...answeringWork(),
  how: "phone" as const,
  happenedOn: today(),
  ...change,
});
const ending = (position = 0) => ({ id: randomUUID(), position });
const another = () => appointNew(trust, trust.roleDescriptionId, { state: "active" });

describe("a manager asks", () => {
  test("several partners at once, who are told; sent twice, or asked before, it changes nothing", async () => {
    const { manager, partner } = trust;
    const work = await newWork(manager);
    const second = await another();
    const input = askingTo(partner, second);
    const { failures } = await atOnce(4, () => askToWork(manager, work, input));
    expect(failures).toEqual([]);
    expect((await readWork(manager, work)).parts).toMatchObject([
      { name: "Nora New", kind: "asked", why: "You know the ward." },
      { name: "Pat Partner", kind: "asked" },
    ]);
    for (const person of [partner, second])
      expect(
        (await subjectsFor(person)).filter(
          (each) => each === "You are asked to take part in Walk-round on Ward 4",
        ),
      ).toHaveLength(1);
    const third = await another();
    expect(await askToWork(manager, work, askingTo(partner, third))).toEqual({
      invited: [third.appointmentId],
      already: [partner.appointmentId],
    });
    await expect(askToWork(manager, work, askingTo(partner))).rejects.toMatchObject({
      field: "appointmentIds",
    });
  });

  test("and sees what each brings, who is asked already and who cannot be", async () => {
    const { manager, partner } = trust;
    const work = await newWork(manager);
    await askedToWork(manager, work, partner);
    const away = await another();
    await pausedFrom(manager, away);
    const { partners } = await listAskable(manager, work);
    expect(partners.find((each) => each.appointmentId === partner.appointmentId)).toMatchObject({
      askedSince: today(),
    });
    expect(partners.find((each) => each.appointmentId === away.appointmentId)?.cannot).toMatch(/paused/);
  });

  test("nobody whose role is paused or over, nobody of another trust, and nobody once it is closed", async () => {
    const { manager, partner, admin } = trust;
    const work = await newWork(manager);
    const [away, gone] = [await another(), await another()];
    await pausedFrom(manager, away);
    await endedFrom(manager, gone);
    await expect(askToWork(manager, work, askingTo(partner, away))).rejects.toThrow(
      /is paused.*Nobody was asked/,
    );
    await inDays(1, () =>
      expect(askToWork(manager, work, askingTo(gone))).rejects.toThrow(/has ended.*Nobody was asked/),
    );
    await expect(askToWork(manager, work, askingTo(other.partner))).rejects.toThrow(NotFound);
    await expect(askToWork(admin, work, askingTo(partner))).rejects.toThrow(NotAllowed);
    expect((await readWork(manager, work)).parts).toEqual([]);
    await closeWork(manager, work, { id: randomUUID(), revision: 1, words: "Given up." });
    await expect(askToWork(manager, work, askingTo(partner))).rejects.toThrow(/is closed/);
  });
});

describe("a partner answers", () => {
  test("and can change it: the latest word holds, whoever supports them is told, and it is said once", async () => {
    const { manager, partner } = trust;
    const work = await newWork(manager);
    await askedToWork(manager, work, partner);
    const yes = answeringWork({ note: hostileKept });
    await atOnce(4, () => answerWork(partner, work, yes));
    const told = (await subjectsFor(manager)).filter((each) => each.startsWith("Pat Partner answered"));
    expect(told).toEqual(["Pat Partner answered: taking part"]);
    await answerWork(partner, work, answeringWork({ position: 1, note: hostileKept }));
    await answerWork(partner, work, answeringWork({ position: 1, answer: "not_taking_part" }));
    expect((await readMyPart(partner, work)).steps).toMatchObject([
      { kind: "not_taking_part", by: "Pat Partner", recordedBy: null },
      { kind: "taking_part", note: hostileKept },
    ]);
    expect(await readMyWork(partner)).toMatchObject([
      { name: "Walk-round on Ward 4", part: "not_taking_part" },
    ]);
  });

  test("at the same moment as somebody records it: the loser is told what was said", async () => {
    const { manager, partner } = trust;
    const work = await newWork(manager);
    const part = await askedToWork(manager, work, partner);
    const { done, failures } = await atOnce(2, (index) =>
      index === 0
        ? answerWork(partner, work, answeringWork())
        : recordWorkAnswer(manager, part, recording({ answer: "not_taking_part" })),
    );
    expect(done).toBe(1);
    expect(failures[0]).toBeInstanceOf(Refusal);
    expect(failures[0]).toMatchObject({ current: { position: "1" } });
  });

  test("nothing they were not asked, nothing that is closed, and nothing while they are away", async () => {
    const { manager, partner, mentor } = trust;
    const second = await another();
    const { work, workPart } = await takingPart(manager, partner);
    for (const person of [second, mentor, manager])
      await expect(answerWork(person, work, answeringWork())).rejects.toThrow(NotAllowed);
    await expect(answerWork(other.partner, work, answeringWork())).rejects.toThrow(NotFound);
    const no = answeringWork({ position: 1, answer: "not_taking_part" });
    await pausedFrom(manager, partner);
    await expect(answerWork(partner, work, no)).rejects.toThrow(/paused/);
    await expect(recordWorkAnswer(manager, workPart, recording({ position: 1 }))).rejects.toThrow(/paused/);
    await closeWork(manager, work, { id: randomUUID(), revision: 1, words: "Done." });
    await expect(answerWork(partner, work, no)).rejects.toThrow(/is closed/);
  });

  test("a manager writes it down for somebody without a computer; the record says whose word it is", async () => {
    const { manager, partner, admin } = trust;
    const work = await newWork(manager);
    const part = await askedToWork(manager, work, partner);
    const input = recording({ note: "She can come until noon." });
    await atOnce(3, () => recordWorkAnswer(manager, part, input));
    expect((await readPart(manager, part)).steps).toMatchObject([
      { by: "Pat Partner", recordedBy: "Mona Manager", how: "phone", note: "She can come until noon." },
    ]);
    expect(await subjectsFor(partner)).toContain("Your answer was recorded for you");
    await expect(recordWorkAnswer(admin, part, recording({ position: 1 }))).rejects.toThrow(NotAllowed);
    await expect(recordWorkAnswer(partner, part, recording({ position: 1 }))).rejects.toThrow(NotAllowed);
    await expect(
      recordWorkAnswer(manager, part, recording({ position: 1, happenedOn: addDays(today(), -1) })),
    ).rejects.toMatchObject({ field: "happenedOn" });
    const both = await alsoManager(admin, partner);
    await expect(recordWorkAnswer(both, part, recording({ position: 1 }))).rejects.toThrow(/your own role/);
    await expect(recordWorkAnswer(manager, randomUUID(), recording())).rejects.toThrow(NotFound);
  });

  test("their notes are read by them, managers and admins alone", async () => {
    const { manager, partner, sponsor, mentor } = trust;
    const work = await newWork(manager);
    await askedToWork(manager, work, partner);
    await answerWork(partner, work, answeringWork({ note: "My knee is bad." }));
    const second = await another();
    await askedToWork(manager, work, second);
    for (const person of [sponsor, mentor, second])
      expect(JSON.stringify(await readWork(person, work))).not.toContain("knee");
    expect(JSON.stringify(await readWork(manager, work))).toContain("knee");
  });
});

describe("a part ends", () => {
  test("by the partner's word or the manager's; the other is told; a manager can write down that they come back", async () => {
    const { manager, partner } = trust;
    const { work, workPart } = await takingPart(manager, partner);
    await atOnce(3, () => endPart(partner, workPart, ending(1)));
    expect((await readMyPart(partner, work)).kind).toBe("ended");
    expect(await subjectsFor(manager)).toContain("Pat Partner: Walk-round on Ward 4");
    await expect(answerWork(partner, work, answeringWork({ position: 2 }))).rejects.toThrow(/is over/);
    await recordWorkAnswer(manager, workPart, recording({ position: 2 }));
    await endPart(manager, workPart, ending(3));
    expect(await subjectsFor(partner)).toContain("Your part in Walk-round on Ward 4");
    expect((await readPart(manager, workPart)).steps).toHaveLength(4);
  });

  test("an asking is withdrawn by a manager; who takes no part has none to end", async () => {
    const { manager, partner, admin } = trust;
    const work = await newWork(manager);
    const part = await askedToWork(manager, work, partner);
    await expect(endPart(admin, part, ending())).rejects.toThrow(NotAllowed);
    await expect(endPart(partner, part, ending())).rejects.toThrow(/not taking part/);
    await endPart(manager, part, ending());
    expect((await readMyPart(partner, work)).kind).toBe("ended");
    const second = await another();
    const refused = await askedToWork(manager, work, second);
    await answerWork(second, work, answeringWork({ answer: "not_taking_part" }));
    await expect(endPart(manager, refused, ending(1))).rejects.toThrow(/not taking part/);
    await expect(endPart(manager, randomUUID(), ending())).rejects.toThrow(NotFound);
    const third = await another();
    const open = await askedToWork(manager, work, third);
    await answerWork(third, work, answeringWork());
    await expect(endPart(manager, open, ending(0))).rejects.toThrow(/written down meanwhile/);
  });

  test("with the role: open parts are listed before, and over after", async () => {
    const { manager, partner } = trust;
    const { work } = await takingPart(manager, partner);
    const asked = await newWork(manager, { name: "A review" });
    await askedToWork(manager, asked, partner);
    const id = appointmentOf(partner);
    expect((await readHandover(manager, id)).handover.work).toMatchObject([
      { name: "A review", takesPart: false },
      { name: "Walk-round on Ward 4", takesPart: true },
    ]);
    await endedFrom(manager, partner);
    await inDays(1, async () => {
      for (const each of [work, asked])
        expect((await readWork(manager, each)).parts).toMatchObject([{ kind: "ended" }]);
    });
  });
});
