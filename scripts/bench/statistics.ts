/** The value in the middle; between the two middle ones where there is an even number of them. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which that share of the others lies, drawn in a straight line between its neighbours. */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new Error("There is no middle of nothing.");
  const sorted = values.toSorted((a, b) => a - b);
  const position = ((sorted.length - 1) * percent) / 100;
  const [low, high] = [sorted[Math.floor(position)] ?? Number.NaN, sorted[Math.ceil(position)] ?? Number.NaN];
  return low + (high - low) * (position - Math.floor(position));
}

/**
 * What one contender comes to beside another: the median of the ratios of the rounds, and the lowest and highest of
 * them. The two of a round ran within seconds of each other and saw the same machine; those of two rounds did not.
 */
export type Ratio = { ratio: number; lowest: number; highest: number };

export function ratioOf(measured: readonly number[], beside: readonly number[]): Ratio {
  if (measured.length !== beside.length) throw new Error("Both have to have run in every round.");
  const each = measured.map((value, round) => value / (beside[round] ?? Number.NaN));
  return {
    ratio: median(each),
    lowest: Math.min(...each),
    highest: Math.max(...each),
  };
}
