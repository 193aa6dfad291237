import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { readContact } from "@/lib/contacts/read-contact.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { findStepLink } from "@/lib/identity/step-links.ts";
import { beginInduction } from "@/lib/induction/begin-induction.ts";
import { addPlanStep, changePlanStep } from "@/lib/induction/change-plan.ts";
import { doLinkedStep, readLinkedStep } from "@/lib/induction/linked-step.ts";
import { makeStepLink } from "@/lib/induction/make-step-link.ts";
import { readStepLink } from "@/lib/induction/read-step-link.ts";
import { sayStep } from "@/lib/induction/say-step.ts";
import { atTime, now } from "@/lib/time.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { copyOf, linkTo, newStep, planStepInput, saying, stepOf } from "@/tests/factories/induction.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { endedFrom, newContact, subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;
let id: string;
let contactId: string;
let stepId: string;
beforeEach(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
  id = appointmentOf(trust.partner);
  contactId = await newContact(trust.admin, "IT Service Desk");
  const step = await newStep(trust.admin, {
    title: "Laptop",
    about: "A small one.",
    ownerKind: "contact",
    contactId,
  });
  await beginInduction(trust.manager, id);
  stepId = copyOf(trust.partner, step);
});
const link = () => linkTo(trust.manager, trust.partner, stepId);
const step = () => stepOf(trust.manager, trust.partner, stepId);
const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work);
const doing = () => ({ id: randomUUID() });

describe("a link to a step", () => {
  test("shows that step, the partner’s name and nothing else of the plan, and uses nothing up", async () => {
    const actor = await link();
    for (let times = 0; times < 2; times++)
      expect(await readLinkedStep(actor)).toEqual({
        trustName: expect.stringContaining("Trust"),
        partner: "Pat Partner",
        contact: "IT Service Desk",
        title: "Laptop",
        about: "A small one.",
        dueOn: (await step()).dueOn,
        hasToWait: false,
        settledOn: null,
        closed: null,
      });
  });

  test("lets the contact say that it is done, once, and whoever supports the partner is told", async () => {
    const actor = await link();
    expect((await atOnce(4, () => doLinkedStep(actor, doing()))).failures).toEqual([]);
    expect(await step()).toMatchObject({
      standing: { kind: "done" },
      states: [{ by: "IT Service Desk", byLink: true }],
    });
    expect((await step()).states).toHaveLength(1);
    const told = (await subjectsFor(trust.manager)).filter((each) => each.includes("is done"));
    expect(told).toEqual(["A step of the induction of Pat Partner is done"]);
    const { rows } = await listAudit(trust.admin, 1);
    expect(rows[0]).toMatchObject({
      sentence: "Somebody with a link did a step of the induction of Pat Partner",
    });
    expect((await readLinkedStep(actor)).settledOn).not.toBeNull();
  });

  test("is replaced by a later one, and expires", async () => {
    const path = async () =>
      (await makeStepLink(trust.manager, id, stepId, doing())).path.split("/").slice(-2) as [string, string];
    const [first, second] = [await path(), await path()];
    expect(await findStepLink(...first)).toEqual({ state: "replaced" });
    expect(await findStepLink(...second)).toMatchObject({ state: "ready" });
    expect(await inDays(31, () => findStepLink(...second))).toEqual({ state: "expired" });
    expect(await findStepLink(second[0], "not-a-token")).toEqual({ state: "unknown" });
    expect(await findStepLink("no-such-trust", second[1])).toEqual({ state: "unknown" });
    const elsewhere = copyOf(
      other.partner,
      await newStep(other.admin, { ownerKind: "contact", contactId: await newContact(other.admin) }),
    );
    await beginInduction(other.manager, appointmentOf(other.partner));
    const { path: theirs } = await makeStepLink(
      other.manager,
      appointmentOf(other.partner),
      elsewhere,
      doing(),
    );
    expect(await findStepLink(theirs.split("/").at(-2) ?? "", second[1])).toEqual({ state: "unknown" });
  });

  test("does nothing once the step is somebody else’s, settled, or has to wait", async () => {
    const { manager, partner } = trust;
    const actor = await link();
    await sayStep(manager, stepId, saying({ kind: "not_needed", because: "They have one." }));
    await expect(doLinkedStep(actor, doing())).rejects.toThrow(/not needed/);
    await sayStep(manager, stepId, saying({ kind: "to_do", position: 1 }));
    await changePlanStep(manager, stepId, {
      ...planStepInput({ title: "Laptop", ownerKind: "admin" }),
      revision: 1,
    });
    await expect(doLinkedStep(actor, doing())).rejects.toThrow(/not asked to do this any more/);
    expect((await readLinkedStep(actor)).closed).toBe("handed_on");
    expect((await stepOf(manager, partner, stepId)).standing.kind).toBe("now");
  });

  test("waits for what comes first, without telling the contact what that is", async () => {
    const { manager } = trust;
    const actor = await link();
    const added = planStepInput({ title: "Private matter" });
    await addPlanStep(manager, id, added);
    await changePlanStep(manager, stepId, {
      ...planStepInput({ title: "Laptop", ownerKind: "contact", contactId, waitsFor: [added.id] }),
      revision: 1,
    });
    const read = await readLinkedStep(actor);
    expect(read.hasToWait).toBe(true);
    expect(JSON.stringify(read)).not.toContain("Private matter");
    await expect(doLinkedStep(actor, doing())).rejects.toThrow(/has to wait/);
  });

  test("does nothing once the contact is removed, which says beforehand what they have still to do", async () => {
    const { admin, manager } = trust;
    const actor = await link();
    expect(await readContact(admin, contactId)).toMatchObject({
      steps: ["Laptop"],
      stepsFor: [{ title: "Laptop", partner: "Pat Partner" }],
    });
    await endContact(admin, contactId);
    expect((await readLinkedStep(actor)).closed).toBe("handed_on");
    await expect(doLinkedStep(actor, doing())).rejects.toThrow(/not asked to do this any more/);
    expect((await step()).contactLeft).toBe(true);
    await sayStep(manager, stepId, saying());
    expect((await readContact(admin, contactId)).stepsFor).toEqual([]);
  });

  test("does nothing once the role is over", async () => {
    const actor = await link();
    await endedFrom(trust.manager, trust.partner);
    await inDays(1, async () => {
      await expect(doLinkedStep(actor, doing())).rejects.toThrow(/role has ended/);
      expect((await readLinkedStep(actor)).closed).toBe("over");
    });
  });

  test("is made by whoever supports the partner alone, for a contact alone, and is not shown twice", async () => {
    const { admin, manager, mentor, partner } = trust;
    for (const actor of [admin, mentor, partner]) {
      await expect(makeStepLink(actor, id, stepId, doing())).rejects.toThrow(NotAllowed);
      await expect(readStepLink(actor, id, stepId)).rejects.toThrow(NotAllowed);
    }
    await expect(makeStepLink(other.manager, id, stepId, doing())).rejects.toThrow(NotFound);
    const input = doing();
    await makeStepLink(manager, id, stepId, input);
    await expect(makeStepLink(manager, id, stepId, input)).rejects.toMatchObject({
      current: { id: expect.any(String) },
    });
    await changePlanStep(manager, stepId, { ...planStepInput({ ownerKind: "admin" }), revision: 1 });
    await expect(makeStepLink(manager, id, stepId, doing())).rejects.toThrow(/needs no link/);
  });
});
