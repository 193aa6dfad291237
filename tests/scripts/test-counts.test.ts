import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { browserCounts, countsOf, domainCounts } from "@/scripts/test-counts.ts";

const folder = mkdtempSync(join(tmpdir(), "alongside-counts-"));
const report = join(folder, "report.json");
afterAll(() => rmSync(folder, { recursive: true }));

const read = (passed: number, failed: number) => () => ({ passed, failed });

describe("the counts of a run", () => {
  test("come from its report", async () => {
    writeFileSync(report, "{}");
    expect(await countsOf(report, read(5, 0), 0)).toEqual({ passed: 5, failed: 0 });
    expect(await countsOf(report, read(5, 2), 1)).toEqual({ passed: 5, failed: 2 });
  });

  test("are a failure when there was nothing to run, no report, or a runner that failed without a word", async () => {
    expect((await countsOf(report, read(0, 0), 0)).failed).toBe(1);
    expect((await countsOf(report, read(5, 0), 1)).failed).toBe(1);
    expect((await countsOf(`${report}.missing`, read(5, 0), 0)).failed).toBe(1);
  });

  test("take a file that could not be loaded, or a test that passed at a second try, for a failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(domainCounts(JSON.stringify({ numPassedTests: 3, numFailedTests: 0, testResults })).failed).toBe(
      1,
    );
    const stats = { expected: 3, unexpected: 1, flaky: 1 };
    expect(browserCounts(JSON.stringify({ stats, errors: [] }))).toEqual({ passed: 3, failed: 2 });
  });
});
