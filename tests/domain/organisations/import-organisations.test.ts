import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addOrganisation } from "@/lib/organisations/add-organisation.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { listLoads } from "@/lib/organisations/list-loads.ts";
import { readLoad } from "@/lib/organisations/read-load.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, loadList, openedTrust } from "@/tests/factories/trusts.ts";

/** A line whose dates make the list one of that year. */
const dated = (year: number) => listLine({ code: newCode(), opened: `${year}0101` });

test("loads what can be loaded, names what cannot, and again changes nothing", async () => {
  const [open, closed] = [newCode(), newCode()];
  const lines = [
    listLine({ code: open }),
    listLine({ code: closed, closed: "20250630" }),
    listLine({ code: "W1X", region: "" }),
    listLine({ code: open }),
  ];
  const first = await loadList(...lines);
  expect(first.added.map(({ code, closedOn }) => [code, closedOn])).toEqual([
    [open, null],
    [closed, "2025-06-30"],
  ]);
  expect(first).toMatchObject({ lines: 4, unchanged: 0, refusedCount: 2, refusedBecause: null });
  expect(first.refused.map(({ line }) => line)).toEqual([3, 4]);

  const before = await readOrganisation(job, open);
  const again = await loadList(...lines);
  expect(again).toMatchObject({ added: [], renamed: [], closed: [], corrected: [], unchanged: 2 });
  expect(again.refused).toEqual(first.refused);
  expect(await readOrganisation(job, open)).toEqual(before);
});

describe("the years go by", () => {
  const [stays, renamed, closes, goes, comes] = Array.from({ length: 5 }, newCode) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const earlier = [
    dated(2015),
    listLine({ code: stays, opened: "20010401" }),
    listLine({ code: renamed, opened: "20010401", name: "OLD NAME NHS TRUST" }),
    listLine({ code: closes, opened: "20010401" }),
    listLine({ code: goes, opened: "20010401" }),
  ];
  const later = [
    dated(2016),
    listLine({ code: stays, opened: "20010401" }),
    listLine({ code: renamed, opened: "20010401", name: "NEW NAME NHS TRUST", town: "ELSEWHERE" }),
    listLine({ code: closes, opened: "20010401", closed: "20151231" }),
    listLine({ code: comes, opened: "20150601" }),
  ];
  const outcome = () =>
    Promise.all(
      [stays, renamed, closes, goes, comes].map(async (code) => {
        const { name, town, closedOn, openedOn, listedOn, names } = await readOrganisation(job, code);
        return { code, name, town, closedOn, openedOn, listedOn, names };
      }),
    );

  test("the next year's list: renamed, closed, absent and new, each said truly", async () => {
    await loadList(...earlier);
    const report = await loadList(...later);
    expect(report.renamed).toEqual([{ code: renamed, from: "Old Name NHS Trust", to: "New Name NHS Trust" }]);
    expect(report.closed).toEqual([{ code: closes, name: "Somewhere NHS Trust", on: "2015-12-31" }]);
    expect(report.corrected.map(({ code }) => code)).toEqual([renamed]);
    expect(report.added.map(({ code }) => code)).toContain(comes);
    expect(report.absent.map(({ code }) => code)).toContain(goes);
    expect(report).toMatchObject({ unchanged: 1, listedOn: "2016-01-01", refused: [] });
    const { name, names } = await readOrganisation(job, renamed);
    expect(name).toBe("New Name NHS Trust");
    expect(names).toEqual([
      { name: "New Name NHS Trust", firstOn: "2016-01-01", lastOn: "2016-01-01" },
      { name: "Old Name NHS Trust", firstOn: "2015-01-01", lastOn: "2015-01-01" },
    ]);
  });

  test("the earlier list once more, after the later: it undoes nothing, and says that it is older", async () => {
    const before = await outcome();
    const report = await loadList(...earlier);
    expect(report).toMatchObject({ renamed: [], closed: [], reopened: [], corrected: [], added: [] });
    expect(report.olderThan).not.toBeNull();
    expect(report.absent.map(({ code }) => code)).toContain(comes);
    expect(await outcome()).toEqual(before);
  });

  test("a trust only the older list knows is added, and an older name noted", async () => {
    const [code, alone] = [newCode(), newCode()];
    await loadList(dated(2018), listLine({ code, name: "LATER NHS TRUST", opened: "20010401" }));
    const report = await loadList(
      dated(2017),
      listLine({ code, name: "EARLIER NHS TRUST", opened: "20010401" }),
      listLine({ code: alone, opened: "20010401" }),
    );
    expect(report.earlierNames).toEqual([{ code, name: "Later NHS Trust", earlier: "Earlier NHS Trust" }]);
    expect(report.added.map((each) => each.code)).toContain(alone);
    const { name, names } = await readOrganisation(job, code);
    expect(name).toBe("Later NHS Trust");
    expect(names.map((each) => each.name)).toEqual(["Later NHS Trust", "Earlier NHS Trust"]);
  });

  test("two lists loaded in either order leave the same", async () => {
    const list = (year: number, code: string, name: string, closed = "") => [
      listLine({ code: `${code}Y`, opened: `${year}0101` }),
      listLine({ code, name: `${name} NHS TRUST`, opened: "20010401", closed }),
    ];
    const read = async (code: string) => {
      const { names, name, closedOn, listedOn } = await readOrganisation(job, code);
      return { names, name, closedOn, listedOn };
    };
    const [one, other] = [newCode().slice(0, 5), newCode().slice(0, 5)];
    await loadList(...list(2018, one, "FIRST"));
    await loadList(...list(2019, one, "SECOND", "20181231"));
    await loadList(...list(2019, other, "SECOND", "20181231"));
    await loadList(...list(2018, other, "FIRST"));
    expect(await read(other)).toEqual(await read(one));
  });
});

test("a trust that closes keeps its page, and one that opens again is said to", async () => {
  const code = newCode();
  await loadList(listLine({ code, closed: "20250101" }));
  expect((await readOrganisation(job, code)).hasClosed).toBe(true);
  expect((await loadList(listLine({ code }), dated(2025))).reopened.map((each) => each.code)).toEqual([code]);
  expect((await readOrganisation(job, code)).hasClosed).toBe(false);
});

test("a trust open for use goes by its new name from then on", async () => {
  const { code, shortName } = await openedTrust();
  await loadList(listLine({ code, name: "MUCH NEWER NHS TRUST" }));
  const { name, trust } = await readOrganisation(job, code);
  expect([name, trust?.shortName]).toEqual(["Much Newer NHS Trust", shortName]);
});

test("what was added by hand is never touched", async () => {
  const code = newCode();
  await addOrganisation(job, {
    id: randomUUID(),
    code,
    kind: "care_trust",
    name: "By Hand Care Trust",
    town: "Handtown",
    reason: "It is on the list of care trusts.",
  });
  const before = await readOrganisation(job, code);
  const report = await loadList(listLine({ code, name: "FROM THE LIST NHS TRUST" }), dated(2024));
  expect(report.refused).toEqual([
    { line: 1, code, why: expect.stringMatching(/By Hand Care Trust was added by hand/) },
  ]);
  expect(await readOrganisation(job, code)).toEqual(before);
  expect((await loadList(dated(2024))).absent.map((each) => each.code)).not.toContain(code);
});

describe("each load keeps its report", () => {
  test("sent twice, it is one load with one report", async () => {
    const id = randomUUID();
    const file = Buffer.from(listLine({ code: newCode() }));
    const [one, other] = await Promise.all([
      importOrganisations(job, id, file),
      importOrganisations(job, id, file),
    ]);
    expect(other).toEqual(one);
    expect(one.added).toHaveLength(1);
    expect(await readLoad(job, id)).toMatchObject({ report: one });
  });

  test("a file that is no such list lands nothing and says so", async () => {
    const id = randomUUID();
    const report = await importOrganisations(job, id, Buffer.from("P\u0000K"));
    expect(report.refusedBecause).toMatch(/not a plain text file.*Nothing was loaded/);
    const [latest] = (await listLoads(job, 1)).rows;
    expect(latest).toMatchObject({ id, refusedBecause: report.refusedBecause, listedOn: null });
  });

  test("a load that is not there is not found", async () => {
    await expect(readLoad(job, randomUUID())).rejects.toThrow("not found");
    await expect(readLoad(job, "nonsense")).rejects.toThrow("not found");
  });
});

test("two loads at once add each organisation once, and both reports are true", async () => {
  const lines = [listLine({ code: newCode() }), listLine({ code: newCode() })];
  const reports = await Promise.all([loadList(...lines), loadList(...lines)]);
  expect(reports.map(({ added, unchanged }) => [added.length, unchanged]).sort()).toEqual([
    [0, 2],
    [2, 0],
  ]);
});

test("only whoever runs the platform loads the list and reads what loads did", async () => {
  const { admin } = await openedTrust();
  const member = admin as never;
  const file = Buffer.from(listLine({ code: newCode() }));
  await expect(importOrganisations(member, randomUUID(), file)).rejects.toThrow(/not allowed/);
  await expect(listLoads(member, 1)).rejects.toThrow(/not allowed/);
  await expect(readLoad(member, randomUUID())).rejects.toThrow(/not allowed/);
});

const officialList = "../shared/data/nhs-trusts-etr.csv";
test.runIf(existsSync(officialList))("the official list itself: all but the three Welsh trusts", async () => {
  const report = await importOrganisations(job, randomUUID(), readFileSync(officialList));
  expect(report.refused.map(({ code }) => code)).toEqual(["RQF", "RT4", "RYT"]);
  for (const { why } of report.refused) expect(why).toMatch(/not an English trust/);
  expect(report.lines).toBe(274);
  expect(report.listedOn).toBe("2026-06-30");
  const again = await importOrganisations(job, randomUUID(), readFileSync(officialList));
  expect(again).toMatchObject({ added: [], renamed: [], closed: [], corrected: [], unchanged: 271 });
});
