import { beforeEach, describe, expect, test } from "vitest";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { beginInduction } from "@/lib/induction/begin-induction.ts";
import { AddPlanStep, addPlanStep, changePlanStep } from "@/lib/induction/change-plan.ts";
import { doStep } from "@/lib/induction/do-step.ts";
import { readMyPlan, readPartnerPlan } from "@/lib/induction/read-plan.ts";
import { acceptSteps, changeStep, endStep } from "@/lib/induction/write-steps.ts";
import { readBeginning } from "@/lib/needs/read-beginning.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { listMyTasks } from "@/lib/support/list-my-tasks.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { copyOf, doing, newStep, planStepInput, stepInput, stepOf } from "@/tests/factories/induction.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { alsoManager, endedFrom, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

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
    await begin();
    const home = await readPartnerHome(partner);
    expect(home?.induction).toEqual({ settled: 0, all: 3 });
    expect(home?.nextThings.map(({ what }) => what)).toContain("Sign");
    const waitsOf = async () =>
      (await readPartnerHome(partner))?.waiting.filter(({ path }) => path.startsWith("partner/induction"));
    const needsOf = async () =>
      (await readManageHome(manager)).needs
        .filter(({ action }) => action.path.includes("/induction"))
        .map(({ sentence }) => sentence);
    expect(await waitsOf()).toEqual([]);
    expect(await needsOf()).toEqual(["A step of the induction of Pat Partner is yours to do: Welcome."]);
    const begunOn = today();
    await atTime(new Date(now().getTime() + 10 * 86_400_000), async () => {
      expect(await waitsOf()).toMatchObject([
        { what: "Your induction: Badge", by: "Ada Admin", since: begunOn },
        { what: "Your induction: Welcome", by: "Mona Manager", since: begunOn },
      ]);
      expect(await needsOf()).toEqual([
        "A step of the induction of Pat Partner is yours to do: Welcome.",
        "A step of the induction of Pat Partner is late: Badge.",
      ]);
    });
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

test("a plan, the tasks and the homes ask as often for many steps and partners as for few", async () => {
  const { admin, manager, partner } = trust;
  await newStep(admin, { ownerKind: "admin" });
  await begin();
  const all = [
    () => readPartnerPlan(manager, id),
    () => readMyPlan(partner),
    () => listMyTasks(admin),
    () => readManageHome(manager),
    () => readPartnerHome(partner),
  ];
  const ask = async () => {
    const counts: number[] = [];
    for (const read of all) counts.push(await countQueries(read));
    return counts;
  };
  const before = await ask();
  for (const title of ["Badge", "Laptop", "Keys"]) {
    await newStep(admin, { title, ownerKind: "admin" });
    await addPlanStep(manager, id, planStepInput({ title, ownerKind: "admin" }));
  }
  for (let more = 0; more < 3; more += 1)
    await beginInduction(manager, appointmentOf(await appointNew(trust, trust.roleDescriptionId)));
  expect((await listMyTasks(admin)).steps).toHaveLength(16);
  expect(await ask()).toEqual(before);
});
