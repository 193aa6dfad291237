import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { beginInduction } from "@/lib/induction/begin-induction.ts";
import { addPlanStep, changePlanStep } from "@/lib/induction/change-plan.ts";
import { DoStep, doStep } from "@/lib/induction/do-step.ts";
import { readMyPlan, readPartnerPlan, readPlanStep, readStepTask } from "@/lib/induction/read-plan.ts";
import { SayStep, sayStep } from "@/lib/induction/say-step.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { answerPairing } from "@/lib/support/answer-pairing.ts";
import { listMyTasks } from "@/lib/support/list-my-tasks.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import {
  copyOf,
  doing,
  newStep,
  planStepInput,
  saying,
  type stepInput,
  stepOf,
} from "@/tests/factories/induction.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import {
  alsoManager,
  asked,
  endedFrom,
  hostile,
  hostileKept,
  subjectsFor,
} from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;
let id: string;
beforeEach(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
  id = appointmentOf(trust.partner);
});
const tomorrow = () => new Date(now().getTime() + 86_400_000);
/** A trust's step, and its copy once the induction has begun. */
const withStep = async (change: Parameters<typeof stepInput>[0] = {}) => {
  const stepId = await newStep(trust.admin, change);
  return copyOf(trust.partner, stepId);
};
const begin = () => beginInduction(trust.manager, id);

describe("doing a step", () => {
  test("is the partner’s where it is theirs, once, and both see it", async () => {
    const { manager, partner } = trust;
    const stepId = await withStep();
    await begin();
    const input = doing();
    await atOnce(3, () => doStep(partner, stepId, input));
    const step = await stepOf(manager, partner, stepId);
    expect(step.states).toHaveLength(1);
    expect(step).toMatchObject({
      standing: { kind: "done" },
      states: [{ by: "Pat Partner", recordedBy: null }],
    });
    expect((await readMyPlan(partner)).progress).toEqual({ settled: 1, all: 1 });
    await expect(doStep(partner, stepId, doing({ position: 1 }))).rejects.toThrow(
      /Pat Partner said that it is done.*nothing left/,
    );
  });

  test("by two at once is done by one, and the other is told who did it", async () => {
    const { admin, manager, mentor } = trust;
    const stepId = await withStep({ ownerKind: "line_manager" });
    await begin();
    const deputy = await alsoManager(trust.admin, mentor);
    const { done, failures } = await atOnce(2, (index) =>
      index === 0 ? doStep(manager, stepId, doing()).then(() => {}) : sayStep(manager, stepId, saying()),
    );
    expect(done).toBe(1);
    expect(String(failures[0])).toContain("Mona Manager said that it is done");
    for (const actor of [admin, deputy])
      await expect(doStep(actor, stepId, doing())).rejects.toThrow(NotAllowed);
  });

  test("is a mentor’s or an admin’s from their tasks, where they see the name and no more", async () => {
    const { admin, manager, mentor, partner } = trust;
    const pairingId = await asked(manager, partner, mentor);
    await answerPairing(mentor, pairingId, { id: randomUUID(), answer: "accepted" });
    const forMentor = await withStep({ title: "Talk", ownerKind: "mentor" });
    const forAdmin = await withStep({ title: "Badge", ownerKind: "admin" });
    await begin();
    expect((await listMyTasks(mentor)).steps).toMatchObject([{ id: forMentor, partner: "Pat Partner" }]);
    expect((await listMyTasks(admin)).steps).toMatchObject([{ id: forAdmin }]);
    expect((await listMyTasks(manager)).steps).toEqual([]);
    const task = await readStepTask(mentor, forMentor);
    expect(Object.keys(task).toSorted()).toEqual(["isOver", "isPartner", "partner", "step"]);
    expect(await doStep(mentor, forMentor, doing())).toBe(false);
    await doStep(admin, forAdmin, doing({ doneOn: addDays(today(), -1) }));
    expect((await listMyTasks(mentor)).steps).toEqual([]);
    for (const actor of [admin, manager, partner])
      await expect(readStepTask(actor, forMentor)).rejects.toThrow(NotAllowed);
    await expect(readStepTask(other.mentor, forMentor)).rejects.toThrow(NotFound);
  });

  test("waits for what comes first, whoever does that; then whoever is next is told", async () => {
    const { admin, manager, partner } = trust;
    const first = await newStep(admin, { title: "Sign", ownerKind: "partner" });
    const second = await newStep(admin, { title: "Badge", ownerKind: "admin", waitsFor: [first] });
    await begin();
    const badge = copyOf(partner, second);
    expect((await listMyTasks(admin)).steps).toEqual([]);
    await expect(doStep(admin, badge, doing())).rejects.toThrow("“Sign” is not done yet");
    await doStep(partner, copyOf(partner, first), doing());
    expect(await subjectsFor(admin)).toContain("A step of the induction of Pat Partner");
    expect(await stepOf(manager, partner, badge)).toMatchObject({
      who: { words: "Ada Admin", isNobody: false },
      standing: { kind: "now", since: today() },
    });
    await doStep(admin, badge, doing());
  });

  test("is refused in words once it was given to somebody else while the form was open", async () => {
    const { manager, partner } = trust;
    const stepId = await withStep();
    await begin();
    const { contactId: _, ...given } = planStepInput({ ownerKind: "line_manager" });
    await changePlanStep(manager, stepId, { ...given, contactId: null, revision: 1 });
    await expect(doStep(partner, stepId, doing())).rejects.toThrow(/given to somebody else meanwhile/);
    await expect(doStep(partner, stepId, doing({ revision: 2 }))).rejects.toThrow(NotAllowed);
    await doStep(manager, stepId, doing({ revision: 2 }));
  });

  test("is refused for a day to come, and once the role is over, when the plan can still be read", async () => {
    const { manager } = trust;
    expect(DoStep.safeParse({ ...doing(), doneOn: parts(addDays(today(), 1)) }).success).toBe(false);
    expect(DoStep.safeParse({ ...doing(), doneOn: parts(today()) }).success).toBe(true);
    const stepId = await withStep();
    await begin();
    await endedFrom(manager, trust.partner);
    await atTime(tomorrow(), async () => {
      for (const work of [
        () => sayStep(manager, stepId, saying()),
        () => addPlanStep(manager, id, planStepInput()),
        () => changePlanStep(manager, stepId, { ...planStepInput(), revision: 1 }),
      ])
        await expect(work()).rejects.toThrow(/has ended/);
      expect(await readPartnerPlan(manager, id)).toMatchObject({ isOver: true, mayAct: false });
    });
  });
});

describe("saying how a step stands", () => {
  test("is for whoever supports the partner: not needed because, to do again, and done out of its turn", async () => {
    const { admin, manager, partner } = trust;
    const first = await newStep(admin, { title: "Sign" });
    const second = await newStep(admin, { title: "Badge", waitsFor: [first] });
    await begin();
    const [sign, badge] = [copyOf(partner, first), copyOf(partner, second)];
    await sayStep(manager, badge, saying());
    const input = saying({ kind: "not_needed", because: hostileKept });
    await atOnce(3, () => sayStep(manager, sign, input));
    expect(await stepOf(manager, partner, sign)).toMatchObject({
      standing: { kind: "not_needed" },
      states: [{ because: hostileKept, by: "Mona Manager" }],
    });
    await expect(sayStep(manager, sign, saying({ kind: "done" }))).rejects.toMatchObject({
      current: { position: "1" },
    });
    await sayStep(manager, sign, saying({ kind: "to_do", position: 1 }));
    await expect(sayStep(manager, sign, saying({ kind: "to_do", position: 2 }))).rejects.toThrow(
      /to do already/,
    );
    expect((await stepOf(manager, partner, sign)).states).toHaveLength(2);
  });

  test("keeps what a partner without a computer told as the partner’s word", async () => {
    const { manager, partner } = trust;
    const stepId = await withStep();
    await begin();
    await sayStep(manager, stepId, saying({ how: "phone", doneOn: addDays(today(), -2) }));
    expect((await stepOf(manager, partner, stepId)).states).toMatchObject([
      { by: "Pat Partner", recordedBy: "Mona Manager", how: "phone", on: addDays(today(), -2) },
    ]);
    const record = describeRecord(await readPartnerRecord(manager, id));
    expect(JSON.stringify(record.find(({ id: part }) => part === "induction"))).toContain(
      "Mona Manager recorded it, told by phone",
    );
  });

  test("needs a reason for what is not needed, and no day to come", () => {
    const fields = (change: object) =>
      (SayStep.safeParse({ ...saying(), doneOn: undefined, ...change }).error?.issues ?? []).map(
        ({ path }) => path[0],
      );
    expect(fields({ kind: "not_needed" })).toEqual(["because"]);
    expect(fields({ kind: "" })).toEqual(["kind"]);
    expect(fields({ doneOn: parts(addDays(today(), 1)) })).toEqual(["doneOn"]);
    expect(fields({ kind: "not_needed", because: hostile })).toEqual([]);
  });

  test("is nobody else’s", async () => {
    const { admin, partner, mentor } = trust;
    const stepId = await withStep();
    await begin();
    const colleague = await alsoManager(trust.admin, mentor);
    for (const actor of [admin, partner, colleague]) {
      await expect(sayStep(actor, stepId, saying())).rejects.toThrow(NotAllowed);
      await expect(readPlanStep(actor, id, stepId)).rejects.toThrow(NotAllowed);
      await expect(addPlanStep(actor, id, planStepInput())).rejects.toThrow(NotAllowed);
    }
    await expect(sayStep(other.manager, stepId, saying())).rejects.toThrow(NotFound);
    expect((await readPartnerPlan(admin, id)).mayAct).toBe(false);
  });
});

function parts(day: string) {
  const [year, month, date] = day.split("-");
  return { day: date, month, year };
}
