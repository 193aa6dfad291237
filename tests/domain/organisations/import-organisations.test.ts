import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { properName } from "@/lib/organisations/proper-name.ts";
import { job, listLine, newCode, openedTrust } from "@/tests/factories/trusts.ts";

test("loads what can be loaded, names what cannot, and again changes nothing", async () => {
  const [open, closed, renamed] = [newCode(), newCode(), newCode()];
  const csv = [
    listLine({ code: open }),
    listLine({ code: closed, closed: "20260630" }),
    listLine({ code: renamed, name: "OLD NAME NHS TRUST" }),
    listLine({ code: "W1X", region: "" }),
    listLine({ code: "!!" }),
    listLine({ code: newCode(), name: "" }),
    listLine({ code: newCode(), opened: "20261340" }),
    listLine({ code: newCode(), opened: "20260101", closed: "20250101" }),
    listLine({ code: open }),
    "R1A,too,few,columns",
  ].join("\r\n");

  const first = await importOrganisations(job, csv);
  expect(first).toMatchObject({ added: 3, changed: 0, unchanged: 0 });
  expect(first.refused.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9, 10]);
  expect(first.refused[0]?.why).toMatch(/not an English trust/);
  expect(first.refused[5]?.why).toMatch(/earlier line/);

  expect(await importOrganisations(job, csv)).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 3,
    refused: first.refused,
  });
  const renamedCsv = csv.replace("OLD NAME", "NEW NAME");
  expect(await importOrganisations(job, renamedCsv)).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
});

test("a file that is no such list changes nothing", async () => {
  await expect(importOrganisations(job, `"R1A","never closed`)).rejects.toThrow(Refusal);
  await expect(importOrganisations(job, "P\u0000K\u0003")).rejects.toThrow(/not a plain text CSV/);
  expect(await importOrganisations(job, "")).toEqual({ added: 0, changed: 0, unchanged: 0, refused: [] });
});

test("two loads at once add each organisation once", async () => {
  const csv = [listLine({ code: newCode() }), listLine({ code: newCode() })].join("\n");
  const reports = await Promise.all([importOrganisations(job, csv), importOrganisations(job, csv)]);
  expect(reports.map(({ added }) => added).sort()).toEqual([0, 2]);
});

test("only whoever runs the platform loads the list", async () => {
  const { admin } = await openedTrust();
  await expect(importOrganisations(admin as never, listLine({ code: newCode() }))).rejects.toThrow(
    /not allowed/,
  );
});

test.each([
  ["NORTH TEES AND HARTLEPOOL NHS FOUNDATION TRUST", "North Tees and Hartlepool NHS Foundation Trust"],
  ["BARTS HEALTH NHS TRUST", "Barts Health NHS Trust"],
  [
    "ST GEORGE'S UNIVERSITY HOSPITALS NHS FOUNDATION TRUST",
    "St George's University Hospitals NHS Foundation Trust",
  ],
  ["HOSPITALS OF THE UNIVERSITY OF YORK", "Hospitals of the University of York"],
  ["THE ONLINE NHS TRUST", "The Online NHS Trust"],
  ["ROYAL STOKE-ON-TRENT NHS TRUST", "Royal Stoke-on-Trent NHS Trust"],
  ["KING'S LYNN, QUEEN ELIZABETH HOSPITAL", "King's Lynn, Queen Elizabeth Hospital"],
])("%s is written %s", (capitals, written) => {
  expect(properName(capitals)).toBe(written);
});

const officialList = "../shared/data/nhs-trusts-etr.csv";
test.runIf(existsSync(officialList))("the official list itself: all but the three Welsh trusts", async () => {
  const csv = readFileSync(officialList, "utf8");
  const report = await importOrganisations(job, csv);
  expect(report.refused.map(({ code }) => code)).toEqual(["RQF", "RT4", "RYT"]);
  expect(report.added + report.unchanged + report.changed).toBe(271);
});
