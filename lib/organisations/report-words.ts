import type { LoadReport } from "@/lib/organisations/load-report.ts";
import { showShortDate } from "@/lib/time.ts";

/** A report's numbers in a sentence: "271 added, 0 renamed, …". */
export function reportSummary(report: LoadReport): string {
  const { added, renamed, closed, reopened, corrected, earlierNames, unchanged, absent } = report;
  const counts: [number, string, always: boolean][] = [
    [added.length, "added", true],
    [renamed.length, "renamed", true],
    [closed.length, "closed", true],
    [reopened.length, "open again", false],
    [corrected.length, "with another town or date", false],
    [earlierNames.length, "with an earlier name noted", false],
    [unchanged, "unchanged", true],
    [absent.length, "absent from this file", true],
    [report.refusedCount, "refused", true],
  ];
  return `${counts
    .filter(([count, , always]) => always || count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ")}.`;
}

/** A report in lines for the terminal: what needs a look first, the numbers last. */
export function reportLines(report: LoadReport): string[] {
  const hidden = report.refusedCount - report.refused.length;
  return [
    ...report.refused.map(
      ({ line, code, why }) => `Line ${line} (${code || "no code"}) was not loaded: ${why}.`,
    ),
    ...(hidden > 0
      ? [hidden === 1 ? "1 more line was not loaded." : `${hidden} more lines were not loaded.`]
      : []),
    ...report.renamed.map(({ code, from, to }) => `${code} was ${from}, and is now ${to}.`),
    ...report.closed.map(
      ({ code, name, on }) => `${code} ${name} closes, or closed, on ${showShortDate(on)}.`,
    ),
    ...report.reopened.map(({ code, name }) => `${code} ${name} is open again.`),
    ...report.earlierNames.map(({ code, name, earlier }) => `${code} ${name} was once ${earlier}.`),
    ...report.absent.map(
      ({ code, name, closedOn }) =>
        `${code} ${name}${closedOn ? " (closed)" : ""} is not in this file, and stays as it is.`,
    ),
    ...(report.olderThan
      ? [
          `This list tells of ${showShortDate(report.listedOn ?? "")}. A newer one, of ${showShortDate(report.olderThan)}, was loaded before: where they differ, the newer one counts.`,
        ]
      : []),
    reportSummary(report),
  ];
}
