import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { now, today } from "@/lib/time.ts";
import { acceptProposal } from "@/lib/training/accept-proposal.ts";
import { AddItem, addItem } from "@/lib/training/add-item.ts";
import { type ChangeItem, changeItem } from "@/lib/training/change-item.ts";
import { doTraining } from "@/lib/training/do-training.ts";
import { endItem } from "@/lib/training/end-item.ts";
import { proposedItems } from "@/lib/training/proposed-items.ts";
import { readItem, readTrainingList } from "@/lib/training/read-list.ts";
import { readMyTraining } from "@/lib/training/read-my-training.ts";
import { listAudit } from "@/lib/trusts/list-audit.ts";
import { appointedWorld, appointNew } from "@/tests/factories/partners.ts";
import { endedFrom, hostile, hostileKept } from "@/tests/factories/support.ts";
import { did, doing, itemInput, newItem, said } from "@/tests/factories/training.ts";
import { atOnce } from "@/tests/support/at-once.ts";

let trust: Awaited<ReturnType<typeof appointedWorld>>["trustA"];
let other: typeof trust;
beforeEach(async () => {
  ({ trustA: trust, trustB: other } = await appointedWorld());
});
const changing = (change: Partial<ChangeItem> = {}): ChangeItem => {
  const { id: _, ...item } = itemInput();
  return { ...item, revision: 1, ...change };
};
const mine = async () => (await readMyTraining(trust.partner)).lines;

describe("the proposal", () => {
  test("is put on an empty list once, however many accept it", async () => {
    const { admin } = trust;
    expect((await readTrainingList(admin)).isNew).toBe(true);
    await atOnce(4, () => acceptProposal(admin));
    await acceptProposal(admin);
    const { items, isNew } = await readTrainingList(admin);
    expect(isNew).toBe(false);
    expect(items).toHaveLength(proposedItems.length);
    expect(items.filter(({ forEverybody }) => forEverybody).map(({ takes }) => takes)).toEqual([
      "About 30 minutes",
      "About 45 minutes",
    ]);
    const { rows } = await listAudit(admin, 1);
    const added = rows.filter(({ sentence }) => sentence.includes("put the training"));
    expect(added).toHaveLength(proposedItems.length);
  });

  test("is at two trusts apart, and comes back for nobody who ended a part of it", async () => {
    await acceptProposal(trust.admin);
    await acceptProposal(other.admin);
    const [first] = (await readTrainingList(trust.admin)).items;
    await endItem(trust.admin, String(first?.id));
    await acceptProposal(trust.admin);
    expect((await readTrainingList(trust.admin)).items).toHaveLength(proposedItems.length - 1);
    expect((await readTrainingList(other.admin)).items).toHaveLength(proposedItems.length);
  });

  test("is refused where the trust began a list of its own", async () => {
    await newItem(trust.admin);
    await expect(acceptProposal(trust.admin)).rejects.toThrow(/on the list already/);
  });

  test("states no renewal as a national fact, and asks only the syllabus of everybody", () => {
    expect(proposedItems.every(({ validMonths }) => validMonths === null)).toBe(true);
    expect(proposedItems.filter(({ forEverybody }) => forEverybody).map(({ key }) => key)).toEqual([
      "syllabus-level-1",
      "syllabus-level-2",
    ]);
  });
});

describe("the list", () => {
  test("takes a training once, as it was typed, and shows it to managers", async () => {
    const { admin, manager } = trust;
    const input = itemInput({ about: hostileKept });
    await atOnce(4, () => addItem(admin, input));
    const { items, mayWrite } = await readTrainingList(manager);
    expect(items).toMatchObject([{ id: input.id, name: "Safeguarding", about: hostileKept }]);
    expect(mayWrite).toBe(false);
    expect((await mine())[0]).toMatchObject({ name: "Safeguarding", applies: true, done: { kind: "to_do" } });
  });

  test.each([
    ["no name", { name: " " }, "name"],
    ["a link that is none", { link: "javascript:alert(1)" }, "link"],
    ["nobody chosen", { forEverybody: "" }, "forEverybody"],
    ["no months at all", { validMonths: "0" }, "validMonths"],
    ["more months than there are", { validMonths: "121" }, "validMonths"],
    ["half a month", { validMonths: "1.5" }, "validMonths"],
    ["a name that is too long", { name: "a".repeat(201) }, "name"],
  ])("%s is told by the form", (_, change, field) => {
    const good = {
      id: randomUUID(),
      name: "Fire",
      about: hostile,
      link: "",
      takes: "",
      forEverybody: "chosen",
      validMonths: "120",
    };
    expect(AddItem.safeParse(good).data).toMatchObject({
      about: hostileKept,
      forEverybody: false,
      validMonths: 120,
    });
    const issues = AddItem.safeParse({ ...good, ...change }).error?.issues ?? [];
    expect(issues.map(({ path }) => path[0])).toEqual([field]);
  });

  test("is changed by one of two at once; the other is told, and the same again changes nothing", async () => {
    const { admin } = trust;
    const id = await newItem(admin);
    const { done, failures } = await atOnce(3, (index) =>
      changeItem(admin, id, changing({ name: `Safeguarding ${index}` })),
    );
    expect(done).toBe(1);
    for (const failure of failures) expect(failure).toMatchObject({ current: { revision: "2" } });
    const { name } = await readItem(admin, id);
    await changeItem(admin, id, changing({ name }));
    expect((await readItem(admin, id)).revision).toBe(2);
  });

  test("lets go of a training once, and keeps what was done", async () => {
    const { admin, partner } = trust;
    const id = await newItem(admin);
    await did(partner, id);
    await atOnce(3, () => endItem(admin, id));
    expect(await mine()).toEqual([]);
    expect((await readItem(admin, id)).endedAt).toBeInstanceOf(Date);
    await expect(changeItem(admin, id, changing({ name: "New" }))).rejects.toThrow(/no longer on the list/);
    await expect(doTraining(partner, id, doing())).rejects.toThrow(/no longer on/);
    expect((await readTrainingList(admin)).isNew).toBe(false);
  });

  test("is nobody else’s to write, and another trust’s is not there", async () => {
    const { admin, manager, partner, mentor } = trust;
    const id = await newItem(admin);
    for (const actor of [manager, partner, mentor]) {
      await expect(addItem(actor, itemInput())).rejects.toThrow(NotAllowed);
      await expect(acceptProposal(actor)).rejects.toThrow(NotAllowed);
      await expect(changeItem(actor, id, changing())).rejects.toThrow(NotAllowed);
      await expect(endItem(actor, id)).rejects.toThrow(NotAllowed);
    }
    await expect(readTrainingList(partner)).rejects.toThrow(NotAllowed);
    for (const absent of [id, randomUUID(), "nonsense"]) {
      await expect(changeItem(other.admin, absent, changing())).rejects.toThrow(NotFound);
      await expect(endItem(other.admin, absent)).rejects.toThrow(NotFound);
      await expect(readItem(other.admin, absent)).rejects.toThrow(NotFound);
    }
  });
});

describe("for whom", () => {
  test("made for everybody, it is theirs from now on, said by who changed it", async () => {
    const { admin, manager, partner, roleDescriptionId } = trust;
    const notHers = await appointNew(trust, roleDescriptionId);
    const id = await newItem(admin, { forEverybody: false });
    await said(manager, notHers, id);
    expect((await mine())[0]).toMatchObject({ applies: false, said: null });
    await changeItem(admin, id, changing({ forEverybody: true }));
    expect((await mine())[0]).toMatchObject({ applies: true, said: { by: "Ada Admin", on: today() } });
    expect((await readMyTraining(notHers)).lines[0]).toMatchObject({ applies: false });
    expect(partner).toBeDefined();
  });

  test("made for some, who had it keeps it until their manager says otherwise", async () => {
    const { admin, manager, partner, roleDescriptionId } = trust;
    const id = await newItem(admin);
    const gone = await appointNew(trust, roleDescriptionId);
    await endedFrom(manager, gone);
    await changeItem(admin, id, changing({ forEverybody: false }));
    expect((await mine())[0]).toMatchObject({ applies: true });
    await said(manager, partner, id, { position: 1 });
    expect((await mine())[0]).toMatchObject({ applies: false, said: { because: "You did it elsewhere." } });
    const later = await appointNew(trust, roleDescriptionId);
    expect((await readMyTraining(later)).lines[0]).toMatchObject({ applies: false, said: null });
    expect(now()).toBeInstanceOf(Date);
  });
});
