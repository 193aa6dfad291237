import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { beginInduction } from "@/lib/induction/begin-induction.ts";
import { AddPlanStep, addPlanStep, changePlanStep } from "@/lib/induction/change-plan.ts";
import { DoStep, doStep } from "@/lib/induction/do-step.ts";
import { readMyPlan, readPartnerPlan, readPlanStep, readStepTask } from "@/lib/induction/read-plan.ts";
import { SayStep, sayStep } from "@/lib/induction/say-step.ts";
import { acceptSteps, changeStep, endStep } from "@/lib/induction/write-steps.ts";
import { readBeginning } from "@/lib/needs/read-beginning.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
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
  stepInput,
  stepOf,
} from "@/tests/factories/induction.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
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
const daysAgo = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() - days * 86_400_000), work);
const tomorrow = () => new Date(now().getTime() + 86_400_000);
/** A trust's step, and its copy once the induction has begun. */
const withStep = async (change: Parameters<typeof stepInput>[0] = {}) => {
  const stepId = await newStep(trust.admin, change);
  return copyOf(trust.partner, stepId);
};
const begin = () => beginInduction(trust.manager, id);

describe("beginning", () => {
  test("copies the trust’s steps with what waits for what, once, however many begin it", async () => {
    const { admin, manager, partner } = trust;
    await acceptSteps(admin);
    await atOnce(4, begin);
    await begin();
    const plan = await readPartnerPlan(manager, id);
    expect(plan.begun).toEqual({ on: today(), by: "Mona Manager" });
    expect(plan.steps).toHaveLength(16);
    expect(plan.steps.find(({ title }) => title.includes("parking"))).toMatchObject({
      standing: { kind: "later", waitsFor: ["Give the partner an identity badge"] },
    });
    expect(plan.steps.filter(({ dueOn }) => dueOn < today())).toEqual([]);
    expect((await readMyPlan(partner)).steps.map((each) => each.title)).toEqual(
      plan.steps.map((each) => each.title),
    );
    expect((await subjectsFor(partner)).filter((each) => each === "Your induction has begun")).toHaveLength(
      1,
    );
    expect(await subjectsFor(admin)).toContain("The induction of Pat Partner has begun");
    const { steps } = await readBeginning(manager, id);
    expect(steps.find(({ kind }) => kind === "induction")).toMatchObject({ state: "done", on: today() });
  });

  test("is refused without steps, for a role that is over, and to whoever does not support the partner", async () => {
    const { admin, manager, partner, mentor } = trust;
    await expect(begin()).rejects.toThrow(/no steps yet/);
    await withStep();
    const colleague = await alsoManager(trust.admin, mentor);
    for (const actor of [admin, partner, mentor, colleague])
      await expect(beginInduction(actor, id)).rejects.toThrow(NotAllowed);
    await expect(beginInduction(other.manager, id)).rejects.toThrow(NotFound);
    await endedFrom(manager, partner);
    await atTime(tomorrow(), () => expect(begin()).rejects.toThrow(/has ended/));
  });

  test("takes each step whole where it is changed meanwhile, and changes nothing that has begun", async () => {
    const { admin, manager, partner } = trust;
    const first = await newStep(admin, { title: "Old", about: "Old words." });
    const second = await newStep(admin, { title: "Second", waitsFor: [first] });
    const { id: _, ...input } = stepInput({ title: "New", about: "New words." });
    await atOnce(2, (index) => (index === 0 ? begin() : changeStep(admin, first, { ...input, revision: 1 })));
    const { title, about } = await stepOf(manager, partner, copyOf(partner, first));
    expect([`Old Old words.`, `New New words.`]).toContain(`${title} ${about}`);
    await endStep(admin, first);
    expect(await stepOf(manager, partner, copyOf(partner, second))).toMatchObject({
      standing: { kind: "later", waitsFor: [title] },
    });
  });
});

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
      who: "Ada Admin",
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

describe("one partner’s plan", () => {
  test("takes a step of its own once, which another waits for, and refuses a circle by name", async () => {
    const { manager, partner } = trust;
    const first = await withStep({ title: "Sign" });
    await expect(addPlanStep(manager, id, planStepInput())).rejects.toThrow(/has not begun/);
    await begin();
    const input = planStepInput({ title: "Visit the ward", waitsFor: [first] });
    await atOnce(3, () => addPlanStep(manager, id, input));
    expect((await readMyPlan(partner)).steps).toHaveLength(2);
    await expect(
      changePlanStep(manager, first, {
        ...planStepInput({ title: "Sign", waitsFor: [input.id] }),
        revision: 1,
      }),
    ).rejects.toThrow("“Sign” waits for “Visit the ward”, which waits for “Sign”.");
    const elsewhere = appointmentOf(await appointNew(trust, trust.roleDescriptionId));
    await beginInduction(manager, elsewhere);
    await expect(addPlanStep(manager, elsewhere, planStepInput({ waitsFor: [first] }))).rejects.toThrow(
      /no longer there/,
    );
  });

  test("is changed by one of two at once, and not once a step is settled", async () => {
    const { manager, partner } = trust;
    const stepId = await withStep();
    await begin();
    const { done, failures } = await atOnce(2, (index) =>
      changePlanStep(manager, stepId, { ...planStepInput({ title: `Keys ${index}` }), revision: 1 }),
    );
    expect(done).toBe(1);
    expect(failures[0]).toMatchObject({ current: { revision: "2" } });
    await doStep(partner, stepId, doing({ revision: 2 }));
    await expect(
      changePlanStep(manager, stepId, { ...planStepInput({ title: "Other" }), revision: 2 }),
    ).rejects.toThrow(/settled/);
  });

  test("is due within two years, on a day", () => {
    const fields = (dueOn: object) =>
      AddPlanStep.safeParse({ ...planStepInput(), about: "", contactId: "", dueOn }).error?.issues.map(
        ({ path }) => path[0],
      ) ?? [];
    expect(fields(parts(today()))).toEqual([]);
    expect(fields(parts(addDays(today(), 800)))).toEqual(["dueOn"]);
    expect(fields({ day: "", month: "", year: "" })).toEqual(["dueOn"]);
  });
});

describe("the homes", () => {
  test("say calmly what is next, and who is waited for once somebody is late", async () => {
    const { admin, manager, partner } = trust;
    await newStep(admin, { title: "Sign", days: 3 });
    await newStep(admin, { title: "Badge", ownerKind: "admin", days: 3 });
    await newStep(admin, { title: "Welcome", ownerKind: "line_manager", days: 3 });
    await daysAgo(10, begin);
    const home = await readPartnerHome(partner);
    expect(home?.induction).toEqual({ settled: 0, all: 3 });
    expect(home?.nextThings.map(({ what }) => what)).toContain("Sign");
    const waits = home?.waiting.filter(({ path }) => path.startsWith("partner/induction")) ?? [];
    expect(waits).toMatchObject([
      { what: "Your induction: Badge", by: "Ada Admin", since: addDays(today(), -10) },
      { what: "Your induction: Welcome", by: "Mona Manager" },
    ]);
    const needs = (await readManageHome(manager)).needs.filter(({ action }) =>
      action.path.includes("/induction"),
    );
    expect(needs.map(({ sentence }) => sentence)).toEqual([
      "A step of the induction of Pat Partner is yours to do: Welcome.",
      "A step of the induction of Pat Partner is late: Badge.",
    ]);
  });

  test("say nothing of an induction that is done, but where to find it", async () => {
    const stepId = await withStep();
    await begin();
    await doStep(trust.partner, stepId, doing());
    const home = await readPartnerHome(trust.partner);
    expect(home?.induction).toEqual({ settled: 1, all: 1 });
    expect(home?.nextThings.filter(({ path }) => path.startsWith("partner/induction"))).toEqual([]);
  });
});

function parts(day: string) {
  const [year, month, date] = day.split("-");
  return { day: date, month, year };
}
