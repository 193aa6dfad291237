const small = new Set(["and", "of", "the", "for", "in", "on", "upon", "with"]);
const letters = new Set(["NHS", "UK", "ICB", "CIC"]);

/**
 * A name from the official list, which writes in capitals, as people write it:
 * "North Tees and Hartlepool NHS Foundation Trust", "St George's University Hospitals NHS Foundation Trust".
 */
export function properName(capitals: string): string {
  return capitals
    .trim()
    .split(/\s+/)
    .map((word, index) => {
      if (letters.has(word)) return word;
      const lower = word.toLowerCase();
      if (index > 0 && small.has(lower)) return lower;
      return lower
        .replace(/(^|[-("&/.])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
        .replace(/-(On|Upon|In|Le|Under|By|The|Of)-/g, (joint) => joint.toLowerCase());
    })
    .join(" ");
}
