import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { listLoads } from "@/lib/organisations/list-loads.ts";
import { refusedShown } from "@/lib/organisations/load-report.ts";
import { readLoad } from "@/lib/organisations/read-load.ts";
import { reportSummary } from "@/lib/organisations/report-words.ts";
import { operator } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";

const load = (id: string, ...lines: string[]) =>
  importOrganisations(operator, id, Buffer.from(lines.join("\r\n")));

test("loads stand newest first, each with its day and its numbers, or why it did nothing", async () => {
  const [good, bad] = [randomUUID(), randomUUID()];
  const report = await load(good, listLine({ code: newCode(), opened: "20200401" }), listLine({ code: "-" }));
  await load(bad, "Dear Sir");
  const [newest, before] = (await listLoads(operator, 1)).rows;
  expect(newest).toMatchObject({
    id: bad,
    listedOn: null,
    summary: expect.stringMatching(/not the list of NHS/),
  });
  expect(newest?.summary).toBe(newest?.refusedBecause);
  expect(before).toMatchObject({ id: good, listedOn: "2020-04-01", refusedBecause: null });
  expect(before?.summary).toBe(reportSummary(report));
});

test("many loads are read page by page", async () => {
  for (let each = 0; each < 51; each += 1) await load(randomUUID(), "Dear Sir");
  const [first, second] = [await listLoads(operator, 1), await listLoads(operator, 2)];
  expect(first.rows).toHaveLength(50);
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("of very many refused lines a report keeps the first and the number of all", async () => {
  const id = randomUUID();
  const wrong = Array.from({ length: refusedShown + 50 }, () => "too,few");
  await load(id, listLine({ code: newCode() }), ...wrong);
  const { report } = await readLoad(operator, id);
  expect(report.refused).toHaveLength(refusedShown);
  expect(report).toMatchObject({ refusedCount: refusedShown + 50, lines: refusedShown + 51 });
  expect(report.added).toHaveLength(1);
});

test("a load's number that is not one is not found", async () => {
  for (const id of ["", "\u0000", "../..", { contains: "" } as never])
    await expect(readLoad(operator, id)).rejects.toThrow("not found");
});
