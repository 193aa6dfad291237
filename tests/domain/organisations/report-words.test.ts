import { expect, test } from "vitest";
import { emptyReport } from "@/lib/organisations/load-report.ts";
import { reportLines, reportSummary } from "@/lib/organisations/report-words.ts";

const trust = { code: "RVW", name: "North Tees" };

test("the usual numbers are always said, the unusual where there are any", () => {
  expect(reportSummary(emptyReport())).toBe(
    "0 added, 0 renamed, 0 closed, 0 unchanged, 0 absent from this file, 0 refused.",
  );
  const report = { ...emptyReport(), reopened: [trust], corrected: [trust], unchanged: 7 };
  expect(reportSummary(report)).toBe(
    "0 added, 0 renamed, 0 closed, 1 open again, 1 with another town or date, 7 unchanged, 0 absent from this file, 0 refused.",
  );
});

test("at the terminal each thing has its line, what was refused first and the numbers last", () => {
  const lines = reportLines({
    ...emptyReport(),
    listedOn: "2025-03-31",
    olderThan: "2026-06-30",
    renamed: [{ code: "RVW", from: "Old", to: "New" }],
    closed: [{ ...trust, on: "2026-06-30" }],
    reopened: [trust],
    earlierNames: [{ ...trust, earlier: "South Tees" }],
    absent: [{ ...trust, closedOn: "2020-01-01" }],
    refused: [{ line: 3, code: "", why: "there is no name" }],
    refusedCount: 2,
  });
  expect(lines.slice(0, -1)).toEqual([
    "Line 3 (no code) was not loaded: there is no name.",
    "1 more lines were not loaded.",
    "RVW was Old, and is now New.",
    "RVW North Tees closes, or closed, on 30 June 2026.",
    "RVW North Tees is open again.",
    "RVW North Tees was once South Tees.",
    "RVW North Tees (closed) is not in this file, and stays as it is.",
    "This list tells of 31 March 2025. A newer one, of 30 June 2026, was loaded before: where they differ, the newer one counts.",
  ]);
  expect(lines.at(-1)).toMatch(/^0 added, 1 renamed, 1 closed/);
});
