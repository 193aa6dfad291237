import type { TrustTransaction } from "@/lib/db.ts";
import { loadPoints } from "@/lib/points/load-points.ts";
import { addDays, addMonths, type Day, toDate, today } from "@/lib/time.ts";

/** What partners raised in a year and what became of it, without a name and without what a partner thinks of it. */
export type Influence = {
  since: Day;
  raised: number;
  /** Of these: those the trust has answered in any way. */
  answered: number;
  changed: number;
  notChanged: number;
  /** Those that wait for the trust for longer than it meant, and since when the oldest does. */
  late: number;
  oldestLate: Day | null;
  /** What the trust says changed, latest first. */
  changes: { id: string; words: string; on: Day }[];
};

/** Counts it for who sponsors partners. What was taken back is not counted. A constant number of queries. */
export async function countInfluence(tx: TrustTransaction, trustId: string): Promise<Influence> {
  const since = addMonths(today(), -12);
  // What was recorded within the year holds all that was raised in it.
  const recent = { recordedAt: { gte: toDate(addDays(since, -1)) } };
  const points = (await loadPoints(tx, trustId, recent)).filter(
    ({ on, standing }) => on >= since && standing.kind !== "taken_back",
  );
  // What a partner says of an answer is not a sponsor's to know, so what was not enough does not count as late here.
  const late = points.filter(({ standing }) => standing.isLate && standing.kind !== "unsettled");
  return {
    since,
    raised: points.length,
    answered: points.filter(({ answers }) => answers.length > 0).length,
    changed: points.filter(({ answers }) => answers.some(({ kind }) => kind === "changed")).length,
    notChanged: points.filter(({ standing }) => standing.outcome === "not_changed").length,
    late: late.length,
    oldestLate: late.map(({ standing }) => standing.since).toSorted()[0] ?? null,
    changes: points
      .flatMap(({ answers }) => answers.filter(({ kind }) => kind === "changed"))
      .toSorted((a, b) => b.on.localeCompare(a.on))
      .map(({ id, words, on }) => ({ id, words, on })),
  };
}
