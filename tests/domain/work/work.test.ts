import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { endContact } from "@/lib/contacts/end-contact.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { addDays, today } from "@/lib/time.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { addOutcome } from "@/lib/work/add-outcome.ts";
import { AddWork, addWork } from "@/lib/work/add-work.ts";
import { changeWork } from "@/lib/work/change-work.ts";
import { closeWork } from "@/lib/work/close-work.ts";
import { listWork } from "@/lib/work/list-work.ts";
import { readWork } from "@/lib/work/read-work.ts";
import { newChair } from "@/tests/factories/committees.ts";
import { appointedWorld, appointNew } from "@/tests/factories/partners.ts";
import { hostile, hostileKept, subjectsFor } from "@/tests/factories/support.ts";
import { askedToWork, newWork, takingPart, workInput } from "@/tests/factories/work.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;
beforeAll(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
});

const outcome = (change = {}) => ({
  id: randomUUID(),
  words: "Two bells were moved.",
  partId: null,
  how: "themselves" as const,
  ...change,
});

describe("the register", () => {
  test("has a piece of work as entered, once however often it is sent", async () => {
    const contactId = await newChair(trust.manager, "Wendy Ward");
    const input = workInput({ contactId, name: "Ward <b>4</b>; “walk”", about: hostileKept });
    await atOnce(10, () => addWork(trust.manager, input));
    const { contactId: _, ...said } = input;
    expect(await readWork(trust.manager, input.id)).toMatchObject({
      ...said,
      contact: { name: "Wendy Ward", left: false },
      parts: [],
      outcomes: [],
      closedOn: null,
    });
    const { rows } = await listWork(trust.manager, 1);
    expect(rows.filter(({ id }) => id === input.id)).toHaveLength(1);
    const lines = (await listAudit(trust.admin, 1)).rows.map(({ sentence }) => sentence);
    expect(lines).toContainEqual(expect.stringContaining("added the work “Ward <b>4</b>; “walk””"));
  });

  test.each([
    ["no name", { name: " " }, "name"],
    ["no kind", { kind: "" }, "kind"],
    ["a link that is none", { link: "javascript:alert(1)" }, "link"],
    ["a day that is none", { startsOn: { day: "31", month: "2", year: "2027" } }, "startsOn"],
    ["a contact that is none", { contactId: "x" }, "contactId"],
  ])("%s is told beside its box", (_, change, field) => {
    const good = { ...workInput(), contactId: "", startsOn: undefined, endsOn: undefined, about: hostile };
    expect(AddWork.safeParse(good).success).toBe(true);
    const issues = AddWork.safeParse({ ...good, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("takes no last day before the first, and nobody who is no contact here", async () => {
    const { manager } = trust;
    const left = await newChair(manager);
    await endContact(trust.admin, left);
    const wrong = [
      [{ endsOn: addDays(today(), 1) }, "endsOn"],
      [{ contactId: left }, "contactId"],
      [{ contactId: await newChair(other.manager) }, "contactId"],
    ] as const;
    for (const [change, field] of wrong)
      await expect(addWork(manager, workInput(change))).rejects.toMatchObject({ field });
  });

  test("is read by everybody at the trust; only managers write in it", async () => {
    const { partner, admin, sponsor, mentor, manager } = trust;
    const id = await newWork(manager);
    for (const reader of [partner, admin, sponsor, mentor])
      expect((await listWork(reader, 1)).rows.map((row) => row.id)).toContain(id);
    for (const reader of [partner, admin, sponsor, mentor]) {
      await expect(addWork(reader, workInput())).rejects.toThrow(NotAllowed);
      await expect(changeWork(reader, id, { ...workInput(), revision: 1 })).rejects.toThrow(NotAllowed);
      await expect(closeWork(reader, id, { id: randomUUID(), revision: 1, words: "x" })).rejects.toThrow(
        NotAllowed,
      );
    }
    expect((await listWork(other.manager, 1)).rows.map((row) => row.id)).not.toContain(id);
    await expect(readWork(other.manager, id)).rejects.toThrow(NotFound);
  });

  test("shows what concerns those who were asked, and not who said what, to others", async () => {
    const { partner, sponsor, manager, admin } = trust;
    const contactId = await newChair(manager, "Wendy Ward");
    const { work } = await takingPart(manager, partner, { contactId });
    await addOutcome(manager, work, outcome());
    const stranger = await appointNew(trust, trust.roleDescriptionId, { state: "active" });
    for (const reader of [stranger, sponsor])
      expect(await readWork(reader, work)).toMatchObject({
        link: null,
        mine: null,
        parts: [],
        outcomes: null,
        addsOutcome: false,
        contact: { name: "Wendy Ward", email: null, phone: null },
      });
    expect(await readWork(partner, work)).toMatchObject({
      link: "https://papers.example/ward-4",
      mine: { kind: "taking_part" },
      parts: [],
      outcomes: [{ words: "Two bells were moved." }],
      addsOutcome: true,
    });
    expect(await readWork(admin, work)).toMatchObject({
      parts: [{ name: "Pat Partner", kind: "taking_part" }],
      addsOutcome: false,
    });
  });

  test("begins with what goes on, by when it begins; what is closed comes last", async () => {
    const { trustA } = await appointedWorld();
    const { manager } = trustA;
    const add = (name: string, days: number | null) => {
      const day = days === null ? null : addDays(today(), days);
      return newWork(manager, { name, startsOn: day, endsOn: null });
    };
    const closed = await add("Closed", 1);
    await add("Without a day", null);
    await add("Later", 20);
    await add("Sooner", 2);
    await closeWork(manager, closed, { id: randomUUID(), revision: 1, words: "Given up." });
    expect((await listWork(manager, 1)).rows.map(({ name }) => name)).toEqual([
      "Sooner",
      "Later",
      "Without a day",
      "Closed",
    ]);
  });

  test("asks the database as often for two pieces of work as for ten", async () => {
    const { trustA } = await appointedWorld();
    const { manager, partner } = trustA;
    const { work } = await takingPart(manager, partner);
    const count = async () => [
      await countQueries(() => listWork(manager, 1)),
      await countQueries(() => readWork(manager, work)),
    ];
    const few = await count();
    for (let index = 0; index < 5; index += 1) {
      await takingPart(manager, partner);
      await askedToWork(manager, work, await appointNew(trustA, trustA.roleDescriptionId));
      await addOutcome(manager, work, outcome());
    }
    expect(await count()).toEqual(few);
  });
});

describe("a change", () => {
  test("is saved; the same again is nothing; drawn from an older page, it is told what happened", async () => {
    const { manager } = trust;
    const input = workInput();
    await addWork(manager, input);
    const { id, ...details } = input;
    const change = { ...details, name: "Walk-round on Ward 5", endsOn: null, revision: 1 };
    await changeWork(manager, id, change);
    await changeWork(manager, id, change);
    expect(await readWork(manager, id)).toMatchObject({ name: "Walk-round on Ward 5", revision: 2 });
    await expect(changeWork(manager, id, { ...change, name: "Ward 6" })).rejects.toThrow(
      "Somebody else changed",
    );
    const { done, failures } = await atOnce(4, (index) =>
      changeWork(manager, id, { ...change, name: `Ward ${index}0`, revision: 2 }),
    );
    expect([done, failures.length]).toEqual([1, 3]);
    await expect(
      changeWork(manager, id, { ...change, endsOn: addDays(today(), -1), revision: 3 }),
    ).rejects.toMatchObject({ field: "endsOn" });
    await expect(changeWork(manager, randomUUID(), change)).rejects.toThrow(NotFound);
  });

  test("keeps a contact who has left until somebody else is named", async () => {
    const { manager, admin } = trust;
    const contactId = await newChair(manager);
    const { id, ...details } = workInput({ contactId });
    await addWork(manager, { id, ...details });
    await endContact(admin, contactId);
    await changeWork(manager, id, { ...details, place: "Ward 7", revision: 1 });
    expect((await readWork(manager, id)).contact).toMatchObject({ left: true, email: null });
  });
});

describe("closing", () => {
  test("says what came of it in the same act; whoever takes part or was asked is told, and no more is changed", async () => {
    const { manager, partner } = trust;
    const { work } = await takingPart(manager, partner, { name: "Bells on Ward 4" });
    const silent = await appointNew(trust, trust.roleDescriptionId, { state: "active" });
    await askedToWork(manager, work, silent);
    const input = { id: randomUUID(), revision: 1, words: hostileKept };
    await atOnce(4, () => closeWork(manager, work, input));
    expect(await readWork(partner, work)).toMatchObject({
      closedOn: today(),
      closedBy: "Mona Manager",
      outcomes: [{ words: hostileKept, by: "Mona Manager" }],
    });
    for (const person of [partner, silent])
      expect(await subjectsFor(person)).toContain("What came of Bells on Ward 4");
    await expect(changeWork(manager, work, { ...workInput(), revision: 2 })).rejects.toThrow(/is closed/);
  });

  test("two people close it at once: one does, the other keeps their words and can add them", async () => {
    const { manager } = trust;
    const work = await newWork(manager);
    const { done, failures } = await atOnce(4, (index) =>
      closeWork(manager, work, { id: randomUUID(), revision: 1, words: `Word ${index}` }),
    );
    expect(done).toBe(1);
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(Refusal);
      expect(String(failure)).toMatch(/closed this already/);
    }
    await addOutcome(manager, work, outcome({ words: "And this." }));
    expect((await readWork(manager, work)).outcomes).toHaveLength(2);
  });

  test("is refused when the page is older than the register", async () => {
    const { manager } = trust;
    const { id, ...details } = workInput();
    await addWork(manager, { id, ...details });
    await changeWork(manager, id, { ...details, place: "Ward 9", revision: 1 });
    await expect(closeWork(manager, id, { id: randomUUID(), revision: 1, words: "x" })).rejects.toThrow(
      "Somebody else changed",
    );
    await expect(
      closeWork(manager, randomUUID(), { id: randomUUID(), revision: 1, words: "x" }),
    ).rejects.toThrow(NotFound);
  });
});

describe("what came of it", () => {
  test("is said by a partner who takes part, or written down for them; others are told, and nothing replaces it", async () => {
    const { manager, partner, admin } = trust;
    const { work, workPart } = await takingPart(manager, partner, { name: "Signs at the door" });
    const own = outcome({ words: "The signs are bigger now." });
    await atOnce(4, () => addOutcome(partner, work, own));
    expect(await subjectsFor(manager)).toContain("What came of Signs at the door");
    await addOutcome(manager, work, outcome({ words: "And lit.", partId: workPart, how: "phone" }));
    expect(await subjectsFor(partner)).toContain("What came of Signs at the door");
    expect((await readWork(admin, work)).outcomes).toMatchObject([
      { words: "The signs are bigger now.", by: "Pat Partner", recordedBy: null },
      { words: "And lit.", by: "Pat Partner", recordedBy: "Mona Manager", how: "phone" },
    ]);
  });

  test("is not said by those who take no part, nor in anybody's name but a partner's who does", async () => {
    const { manager, partner, admin, sponsor } = trust;
    const { work, workPart } = await takingPart(manager, partner);
    const asked = await appointNew(trust, trust.roleDescriptionId, { state: "active" });
    const askedPart = await askedToWork(manager, work, asked);
    for (const person of [asked, admin, sponsor])
      await expect(addOutcome(person, work, outcome())).rejects.toThrow(NotAllowed);
    for (const change of [
      { partId: askedPart, how: "phone" },
      { partId: randomUUID(), how: "phone" },
    ])
      await expect(addOutcome(manager, work, outcome(change))).rejects.toMatchObject({ field: "partId" });
    for (const change of [{ partId: workPart }, { how: "letter" }])
      await expect(addOutcome(manager, work, outcome(change))).rejects.toMatchObject({ field: "how" });
    await expect(addOutcome(partner, work, outcome({ partId: workPart, how: "phone" }))).rejects.toThrow(
      Refusal,
    );
    await expect(addOutcome(manager, randomUUID(), outcome())).rejects.toThrow(NotFound);
  });
});
