/** The first line of it, cut at a word: the whole stands on its own page. */
export function firstWords(words: string): string {
  const [first = ""] = words.split("\n");
  if (first.length <= 120) return first;
  return `${first.slice(0, 120).replace(/\s+\S*$/, "")} …`;
}
