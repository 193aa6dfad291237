import type { Ratio } from "./statistics.ts";

/** How far a figure may go. */
type Bar = { atLeast: number } | { atMost: number };

/** One row of the bar: what was measured, in the unit its bar is in; `figure` is null where nothing was. */
export type Row = {
  name: string;
  bar: Bar | null;
  unit: "%" | "×" | "KB" | "ms" | "s" | "MB" | "";
  figure: number | null;
  /** What lies behind it: absolute figures, the spread, or why there is none. */
  note: string;
  /** A ratio of two figures of this one run, which a slower machine leaves as it is. */
  isRatio?: boolean;
};

export type Verdict = "pass" | "miss" | "not measured" | "no bar";

export function verdictOf({ bar, figure }: Row): Verdict {
  if (figure === null) return "not measured";
  if (!bar) return "no bar";
  return ("atLeast" in bar ? figure >= bar.atLeast : figure <= bar.atMost) ? "pass" : "miss";
}

/** A ratio as a row. */
export function ratioRow(
  row: Pick<Row, "name" | "bar" | "note"> & { unit: "%" | "×" },
  { ratio, lowest, highest }: Ratio,
): Row {
  const scale = row.unit === "%" ? 100 : 1;
  const show = (value: number) => shown(value * scale, row.unit);
  return {
    ...row,
    figure: ratio * scale,
    note: `${row.note}; rounds ${show(lowest)} to ${show(highest)}`,
    isRatio: true,
  };
}

/** The table, to be pasted into a note as it stands. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    row.bar ? `${"atLeast" in row.bar ? "≥" : "≤"} ${shown(Object.values(row.bar)[0] ?? 0, row.unit)}` : "",
    row.figure === null ? "" : shown(row.figure, row.unit),
    { pass: "pass", miss: "**miss**", "not measured": "not measured", "no bar": "" }[verdictOf(row)],
    row.note,
  ]);
  const line = (each: string[]) => `| ${each.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    line(["figure", "bar", "measured", "", "behind it"]),
    "|---|---|---|---|---|",
    ...cells.map(line),
  ].join("\n");
}

/**
 * What the command ends with: 1 when a ratio misses its bar, since a ratio is the same on a slower machine. A missed
 * time or size is in the table in bold, for a person to judge.
 */
export function exitCodeOf(rows: readonly Row[]): number {
  return rows.some((row) => row.isRatio && verdictOf(row) === "miss") ? 1 : 0;
}

/** A figure in as many digits as it is good for. */
function shown(value: number, unit: Row["unit"]): string {
  const digits = { "%": 0, "×": 2, KB: 1, ms: 0, s: 1, MB: 0, "": 3 }[unit];
  const text = value === 0 ? "0" : value.toFixed(digits);
  return unit === "" ? text : `${text} ${unit}`;
}
