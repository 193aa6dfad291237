/** A step with the ids of those that have to be done before it. */
export type Waiting = { id: string; title: string; waitsFor: readonly string[] };

/**
 * The titles along a circle through a step: it waits for the second, that for the third, and the last for the step again.
 * Null where it waits for itself on no way. Each step is looked at once.
 */
export function circleThrough(steps: readonly Waiting[], id: string): string[] | null {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const cameFrom = new Map<string, string>();
  const toVisit = [id];
  for (const current of toVisit)
    for (const next of byId.get(current)?.waitsFor ?? []) {
      if (next === id) return [...wayTo(current, cameFrom), id].map((each) => byId.get(each)?.title ?? "");
      if (cameFrom.has(next) || !byId.has(next)) continue;
      cameFrom.set(next, current);
      toVisit.push(next);
    }
  return null;
}

function wayTo(id: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(id);
  return before === undefined ? [id] : [...wayTo(before, cameFrom), id];
}

/** A circle as a sentence: “Badge” waits for “E-mail”, which waits for “Badge”. */
export function circleWords(titles: readonly string[]): string {
  const [first, second, ...rest] = titles.map((title) => `“${title}”`);
  const chain = rest.map((title) => `, which waits for ${title}`).join("");
  return `${first} waits for ${second}${chain}. None of them could ever be done. Take one of these away.`;
}
