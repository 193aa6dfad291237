import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { circleThrough } from "@/lib/induction/circle.ts";
import { proposedSteps } from "@/lib/induction/proposed-steps.ts";
import { listStepsToWaitFor, readInductionStep, readInductionSteps } from "@/lib/induction/read-steps.ts";
import { AddStep } from "@/lib/induction/step-fields.ts";
import { acceptSteps, addStep, changeStep, endStep, moveStep } from "@/lib/induction/write-steps.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { newStep, stepInput } from "@/tests/factories/induction.ts";
import { appointedWorld } from "@/tests/factories/partners.ts";
import { hostile, hostileKept, newContact } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;
beforeEach(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
});
const changing = (change: Partial<AddStep> & { revision?: number } = {}) => {
  const { id: _, ...input } = stepInput();
  return { ...input, revision: 1, ...change };
};
const titles = async () => (await readInductionSteps(trust.admin)).steps.map(({ title }) => title);

describe("the proposal", () => {
  test("is taken once, in its order and with its waits, however many take it", async () => {
    const { admin } = trust;
    expect((await readInductionSteps(admin)).isNew).toBe(true);
    await atOnce(4, () => acceptSteps(admin));
    await acceptSteps(admin);
    const { steps, isNew } = await readInductionSteps(admin);
    expect(isNew).toBe(false);
    expect(steps.map(({ title }) => title)).toEqual(proposedSteps.map(({ title }) => title));
    expect(steps.find(({ title }) => title.includes("parking"))?.waitsFor).toEqual([
      "Give the partner an identity badge",
    ]);
    const { rows } = await listAudit(admin, 1);
    expect(rows.filter(({ sentence }) => sentence.includes("to the induction"))).toHaveLength(
      Math.min(rows.length, proposedSteps.length),
    );
  });

  test("has no circle, waits for nothing that is not there, and fits its boxes", () => {
    const steps = proposedSteps.map(({ key, title, waitsFor }) => ({ id: key, title, waitsFor }));
    for (const { id, waitsFor } of steps) {
      expect(circleThrough(steps, id)).toBeNull();
      for (const first of waitsFor) expect(steps.map((each) => each.id)).toContain(first);
    }
    for (const { title, about, ownerKind, dueDays } of proposedSteps) {
      const sent = { id: randomUUID(), title, about: about ?? "", ownerKind, contactId: "" };
      const when = dueDays < 0 ? "before" : "after";
      expect(AddStep.safeParse({ ...sent, days: String(Math.abs(dueDays)), when }).success).toBe(true);
    }
  });

  test("is refused where the trust has steps of its own, and comes back for nobody", async () => {
    await newStep(trust.admin);
    await expect(acceptSteps(trust.admin)).rejects.toThrow(/steps already/);
    await acceptSteps(other.admin);
    const [first] = (await readInductionSteps(other.admin)).steps;
    await endStep(other.admin, String(first?.id));
    await acceptSteps(other.admin);
    expect((await readInductionSteps(other.admin)).steps).toHaveLength(proposedSteps.length - 1);
    expect(await titles()).toEqual(["Sign for the keys"]);
  });
});

describe("the steps", () => {
  test("take one once, as it was typed, and managers read it", async () => {
    const input = stepInput({ about: hostileKept, days: 3, when: "before" });
    await atOnce(4, () => addStep(trust.admin, input));
    const { steps, mayWrite } = await readInductionSteps(trust.manager);
    expect(steps).toMatchObject([{ id: input.id, about: hostileKept, dueDays: -3, ownerKind: "partner" }]);
    expect(mayWrite).toBe(false);
  });

  test.each([
    ["no title", { title: " " }, "title"],
    ["nobody who does it", { ownerKind: "" }, "ownerKind"],
    ["a contact without a name", { ownerKind: "contact" }, "contactId"],
    ["a contact who is none", { ownerKind: "contact", contactId: "me" }, "contactId"],
    ["no days", { days: "" }, "days"],
    ["more days than a year", { days: "366" }, "days"],
    ["days that are no number", { days: "-1" }, "days"],
    ["neither before nor after", { when: "" }, "when"],
    ["a wait for what is no step", { waitsFor: ["x"] }, "waitsFor"],
    ["a title that is too long", { title: "a".repeat(121) }, "title"],
  ])("%s is told by the form", (_, change, field) => {
    const good = {
      id: randomUUID(),
      title: "Keys",
      about: hostile,
      ownerKind: "admin",
      contactId: "",
      days: "365",
      when: "after",
      waitsFor: [],
    };
    expect(AddStep.safeParse(good).data).toMatchObject({ about: hostileKept, contactId: null, days: 365 });
    const issues = AddStep.safeParse({ ...good, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("are changed by one of two at once; the other is told, and the same again changes nothing", async () => {
    const { admin } = trust;
    const id = await newStep(admin);
    const { done, failures } = await atOnce(3, (index) =>
      changeStep(admin, id, changing({ title: `Keys ${index}` })),
    );
    expect(done).toBe(1);
    for (const failure of failures) expect(failure).toMatchObject({ current: { revision: "2" } });
    const { title } = await readInductionStep(admin, id);
    await changeStep(admin, id, changing({ title }));
    expect((await readInductionStep(admin, id)).revision).toBe(2);
  });

  test("refuse a circle by its names, also one that two make between them", async () => {
    const { admin } = trust;
    const badge = await newStep(admin, { title: "Badge" });
    const email = await newStep(admin, { title: "E-mail", waitsFor: [badge] });
    const laptop = await newStep(admin, { title: "Laptop", waitsFor: [email] });
    await expect(
      changeStep(admin, badge, changing({ title: "Badge", waitsFor: [badge] })),
    ).rejects.toMatchObject({
      field: "waitsFor",
      message: expect.stringContaining("cannot wait for itself"),
    });
    await expect(changeStep(admin, badge, changing({ title: "Badge", waitsFor: [laptop] }))).rejects.toThrow(
      "“Badge” waits for “Laptop”, which waits for “E-mail”, which waits for “Badge”.",
    );
    const one = await newStep(admin, { title: "One" });
    const two = await newStep(admin, { title: "Two" });
    const { done, failures } = await atOnce(2, (index) =>
      index === 0
        ? changeStep(admin, one, changing({ title: "One", waitsFor: [two] }))
        : changeStep(admin, two, changing({ title: "Two", waitsFor: [one] })),
    );
    expect(done).toBe(1);
    expect(String(failures[0])).toContain("None of them could ever be done");
  });

  test("refuse to wait for another trust’s step, and name another trust’s contact for nobody", async () => {
    const { admin } = trust;
    const theirs = await newStep(other.admin);
    await expect(addStep(admin, stepInput({ waitsFor: [theirs] }))).rejects.toThrow(/no longer there/);
    const contactId = await newContact(other.admin);
    await expect(addStep(admin, stepInput({ ownerKind: "contact", contactId }))).rejects.toMatchObject({
      field: "contactId",
    });
  });

  test("keep a contact who left until somebody else is chosen, and say so", async () => {
    const { admin } = trust;
    const contactId = await newContact(admin);
    const owner = { ownerKind: "contact" as const, contactId };
    const id = await newStep(admin, owner);
    await endContact(admin, contactId);
    await changeStep(admin, id, changing({ ...owner, title: "Laptop" }));
    expect((await readInductionSteps(admin)).steps[0]?.contact).toMatchObject({ left: true });
    await expect(addStep(admin, stepInput(owner))).rejects.toMatchObject({ field: "contactId" });
    await changeStep(admin, id, changing({ ownerKind: "admin", contactId, revision: 2 }));
    expect((await readInductionStep(admin, id)).contact).toBeNull();
  });

  test("are moved, and stay at the end of the list", async () => {
    const { admin } = trust;
    for (const title of ["First", "Second", "Third"]) await newStep(admin, { title });
    const [first, , third] = (await readInductionSteps(admin)).steps;
    await moveStep(admin, String(third?.id), { to: "up" });
    await moveStep(admin, String(first?.id), { to: "up" });
    expect(await titles()).toEqual(["First", "Third", "Second"]);
    await moveStep(admin, String(first?.id), { to: "down" });
    expect(await titles()).toEqual(["Third", "First", "Second"]);
  });

  test("let go of one once, and nothing waits for it any more", async () => {
    const { admin } = trust;
    const id = await newStep(admin, { title: "Badge" });
    const waits = await newStep(admin, { title: "Parking", waitsFor: [id] });
    await atOnce(3, () => endStep(admin, id));
    expect((await readInductionStep(admin, waits)).waitsFor).toEqual([]);
    expect(await listStepsToWaitFor(admin)).toEqual([{ id: waits, title: "Parking" }]);
    expect((await readInductionStep(admin, id)).endedOn).not.toBeNull();
    await expect(changeStep(admin, id, changing())).rejects.toThrow(/taken out/);
    await expect(addStep(admin, stepInput({ waitsFor: [id] }))).rejects.toThrow(/no longer there/);
    expect((await readInductionSteps(admin)).isNew).toBe(false);
  });

  test("are nobody else’s to write, and another trust’s are not there", async () => {
    const { admin, manager, partner, mentor } = trust;
    const id = await newStep(admin);
    for (const actor of [manager, partner, mentor]) {
      await expect(addStep(actor, stepInput())).rejects.toThrow(NotAllowed);
      await expect(acceptSteps(actor)).rejects.toThrow(NotAllowed);
      await expect(endStep(actor, id)).rejects.toThrow(NotAllowed);
    }
    for (const actor of [partner, mentor])
      await expect(readInductionSteps(actor)).rejects.toThrow(NotAllowed);
    await expect(changeStep(other.admin, id, changing())).rejects.toThrow(NotFound);
    await expect(readInductionStep(other.admin, id)).rejects.toThrow(NotFound);
    await expect(moveStep(admin, "nonsense", { to: "up" })).rejects.toThrow(NotFound);
  });
});
