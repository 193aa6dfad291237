/**
 * Runs contenders in turn, round after round, each round beginning with another one: whatever else the machine does
 * meanwhile meets all of them alike. Returns what each measured, by name, in order of the rounds.
 */
export async function interleave<T, Name extends string>(
  contenders: Record<Name, () => Promise<T>>,
  rounds: number,
): Promise<Record<Name, T[]>> {
  const names = Object.keys(contenders) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of inTurn(names, round)) measured[name].push(await contenders[name]());
  }
  return measured;
}

/** Their order in one round: forwards and backwards by turns, and beginning one further on each time. */
export function inTurn<T>(names: readonly T[], round: number): T[] {
  const start = Math.floor(round / 2) % names.length;
  const turned = [...names.slice(start), ...names.slice(0, start)];
  return round % 2 === 0 ? turned : turned.toReversed();
}
