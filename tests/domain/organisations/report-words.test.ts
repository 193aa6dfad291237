import { expect, test } from "vitest";
import { emptyReport, type LoadReport } from "@/lib/organisations/load-report.ts";
import { reportLines, reportSummary } from "@/lib/organisations/report-words.ts";

const name = "Somewhere NHS Trust";
const full: LoadReport = {
  ...emptyReport(),
  listedOn: "2026-06-30",
  lines: 12,
  added: [{ code: "AAA", name, closedOn: null }],
  renamed: [{ code: "BBB", from: "Old Trust", to: "New Trust" }],
  closed: [{ code: "CCC", name, on: "2026-04-01" }],
  reopened: [{ code: "DDD", name }],
  corrected: [{ code: "EEE", name }],
  earlierNames: [{ code: "FFF", name, earlier: "Elsewhere Trust" }],
  unchanged: 4,
  absent: [
    { code: "GGG", name, closedOn: null },
    { code: "HHH", name, closedOn: "2020-01-01" },
  ],
  refused: [
    { line: 3, code: "RT4", why: "it has no region of England" },
    { line: 9, code: "", why: "there is no name" },
  ],
  refusedCount: 7,
  olderThan: "2026-07-31",
};

test("a load that did nothing is told in the numbers that always count", () => {
  const words = "0 added, 0 renamed, 0 closed, 0 unchanged, 0 absent from this file, 0 refused.";
  expect(reportSummary(emptyReport())).toBe(words);
  expect(reportLines(emptyReport())).toEqual([words]);
});

test("what is rare is counted where it happened", () => {
  expect(reportSummary(full)).toBe(
    "1 added, 1 renamed, 1 closed, 1 open again, 1 with another town or date, 1 with an earlier name noted, 4 unchanged, 2 absent from this file, 7 refused.",
  );
});

test("the terminal hears first what needs a look, and the numbers last", () => {
  expect(reportLines(full)).toEqual([
    "Line 3 (RT4) was not loaded: it has no region of England.",
    "Line 9 (no code) was not loaded: there is no name.",
    "5 more lines were not loaded.",
    "BBB was Old Trust, and is now New Trust.",
    "CCC Somewhere NHS Trust closes, or closed, on 1 April 2026.",
    "DDD Somewhere NHS Trust is open again.",
    "FFF Somewhere NHS Trust was once Elsewhere Trust.",
    "GGG Somewhere NHS Trust is not in this file, and stays as it is.",
    "HHH Somewhere NHS Trust (closed) is not in this file, and stays as it is.",
    "This list tells of 30 June 2026. A newer one, of 31 July 2026, was loaded before: where they differ, the newer one counts.",
    reportSummary(full),
  ]);
});

test("one line that is not shown is one line", () => {
  const lines = reportLines({ ...emptyReport(), refused: full.refused, refusedCount: 3 });
  expect(lines).toContain("1 more line was not loaded.");
});
