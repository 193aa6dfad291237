import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { bringIn } from "@/lib/before/bring-in.ts";
import { confirmServingList } from "@/lib/before/confirm-serving-list.ts";
import { readServingTemplate } from "@/lib/before/list-serving-choices.ts";
import { readUploadedList } from "@/lib/before/read-uploaded-list.ts";
import { uploadServingList } from "@/lib/before/upload-serving-list.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { atTime, now } from "@/lib/time.ts";
import { newCommittee } from "@/tests/factories/around-partners.ts";
import { type Cells, emailOf, listOf, serving, uploaded } from "@/tests/factories/before.ts";
import { partnersOf, readyForLists } from "@/tests/factories/serving-lists.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { countQueries } from "@/tests/support/count-queries.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

describe("what changed since it was looked at", () => {
  test("nobody says yes to what they did not see: they are told, and can then say it knowingly", async () => {
    const trust = await readyForLists();
    const { look, confirm, manager, trustId } = trust;
    const list = await look({ name: "Siân O’Neill" }, { name: "Bea" });
    await bringIn(manager, serving(trust));
    await expect(confirm(list)).rejects.toMatchObject({ constructor: Refusal, current: { lines: "3" } });
    expect(await partnersOf(trustId)).toHaveLength(1);
    await confirm({ ...list, lines: "3" });
    expect(await partnersOf(trustId)).toHaveLength(2);
  });

  test("a form that asks for lines that were refused brings in none of them", async () => {
    const { look, confirm, trustId } = await readyForLists();
    const list = await look({ name: "Ann" }, { name: "=1" });
    await expect(confirm({ ...list, lines: "2 3" })).rejects.toBeInstanceOf(Refusal);
    expect(await partnersOf(trustId)).toEqual([]);
  });
});

describe("who sees a list, and for how long", () => {
  test("whoever uploaded it alone, not another manager, nor another trust", async () => {
    const { look, confirm, admin, sponsor, mentor, partner, trustB, manager } = await readyForLists();
    const list = await look({ name: "Ann" });
    const otherManager = { ...admin, roles: ["manager" as const] };
    for (const who of [otherManager, trustB.manager]) {
      await expect(readUploadedList(who, list.id)).rejects.toBeInstanceOf(NotFound);
      await expect(confirmServingList(who, list.id, list)).rejects.toBeInstanceOf(NotFound);
    }
    for (const who of [admin, sponsor, mentor, partner]) {
      await expect(readUploadedList(who, list.id)).rejects.toBeInstanceOf(NotAllowed);
      await expect(uploadServingList(who, randomUUID(), Buffer.from("x"))).rejects.toBeInstanceOf(NotAllowed);
      await expect(readServingTemplate(who)).rejects.toBeInstanceOf(NotAllowed);
    }
    await expect(readUploadedList(manager, "nonsense")).rejects.toBeInstanceOf(NotFound);
    await confirm(list);
  });

  test("a day; then the next one that anybody uploads removes it", async () => {
    const { look, manager, admin, cells, trustId } = await readyForLists();
    const [first, second] = [await look({ name: "Ann" }), await look({ name: "Bea" })];
    expect(await readUploadedList(manager, first.id)).toMatchObject({ lines: "2" });
    await atTime(new Date(now().getTime() + 25 * 3_600_000), async () => {
      await expect(readUploadedList(manager, second.id)).rejects.toBeInstanceOf(NotFound);
      await expect(confirmServingList(manager, second.id, second)).rejects.toBeInstanceOf(NotFound);
      await uploaded({ ...admin, roles: ["manager"] }, listOf([{ name: "Cora", ...cells }]));
    });
    for (const { id } of [first, second])
      expect(await rows(trustId, "select id from serving_list where id = $1", [id])).toEqual([]);
  });

  test("a file that is no list is kept as nothing but why; sent twice, a file is kept once", async () => {
    const { manager, trustId, cells } = await readyForLists();
    const id = await uploaded(manager, "shoe size\n42");
    expect(await readUploadedList(manager, id)).toMatchObject({
      accepted: [],
      refusedBecause: expect.stringMatching(/Missing: name/),
    });
    const twice = randomUUID();
    const file = Buffer.from(listOf([{ name: "Ann", ...cells }]));
    await atOnce(2, () => uploadServingList(manager, twice, file));
    await uploadServingList(manager, twice, file);
    expect(await auditOf(trustId, twice)).toEqual(["serving-list:uploaded"]);
  });
});

describe("five hundred partners", () => {
  test("are judged and brought in within seconds, with as many queries as for one", async () => {
    const { manager, look, confirm, trustId } = await readyForLists();
    await newCommittee(manager, "Falls group");
    const line = (index: number): Cells => ({
      name: `Partner ${index}`,
      email: index % 2 ? `partner${index}@home.example` : "",
      started_on: "3 April 2023",
      seats: "Falls group",
      induction_on: "not known",
      training: "Essentials",
    });
    const one = await look(line(1000), line(1001));
    const few = await countQueries(() => confirm(one));
    const many = await look(...Array.from({ length: 500 }, (_, index) => line(index)));
    expect(many.accepted).toHaveLength(500);
    const began = performance.now();
    expect(await countQueries(() => confirm(many))).toBe(few);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await partnersOf(trustId)).toHaveLength(502);
  }, 60_000);
});

test("the template names this trust's own role, committees and the reader's address; as it is, its example can be read", async () => {
  const { manager } = await readyForLists();
  await newCommittee(manager, "Falls group");
  const template = await readServingTemplate(manager);
  expect(template).toContain(emailOf(manager));
  const id = await uploaded(manager, template);
  expect(await readUploadedList(manager, id)).toMatchObject({
    refused: [],
    accepted: [{ name: "Alex Example", details: expect.arrayContaining(["Sits on Falls group"]) }],
  });
});
