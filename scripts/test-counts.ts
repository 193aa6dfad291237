import { readFile } from "node:fs/promises";

export type Counts = { passed: number; failed: number };

/** The counts in the JSON report of the unit and domain tests. A file that could not be loaded is a failure. */
export function domainCounts(report: string): Counts {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const broken = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

/** The counts in the JSON report of the browser tests. One that passed only at a second try has a fault. */
export function browserCounts(report: string): Counts {
  const { stats, errors } = JSON.parse(report) as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors?: unknown[];
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + (errors?.length ?? 0) };
}

/**
 * What a run of tests comes to: its report's counts, and never a success when the runner itself failed or
 * when there was nothing to run.
 */
export async function countsOf(
  reportFile: string,
  read: (report: string) => Counts,
  code: number,
): Promise<Counts> {
  const report = await readFile(reportFile, "utf8").catch(() => null);
  const counts = report === null ? { passed: 0, failed: 0 } : read(report);
  const unsaid = counts.failed === 0 && (code !== 0 || counts.passed === 0) ? 1 : 0;
  return { passed: counts.passed, failed: counts.failed + unsaid };
}
