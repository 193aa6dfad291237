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
 * What one contender comes to beside another: the ratio of their medians, and the lowest and highest ratio of any
 * one round. Rounds are run in turn, so the two of a round saw the same machine.
 */
export type Ratio = { ratio: number; lowest: number; highest: number };

export function ratioOf(measured: readonly number[], beside: readonly number[]): Ratio {
  if (measured.length !== beside.length) throw new Error("Both have to have run in every round.");
  const each = measured.map((value, round) => value / (beside[round] ?? Number.NaN));
  return {
    ratio: median(measured) / median(beside),
    lowest: Math.min(...each),
    highest: Math.max(...each),
  };
}
