const months = [
  ...["january", "february", "march", "april", "may", "june"],
  ...["july", "august", "september", "october", "november", "december"],
];

/** The number of a month that is written as a word, whole or from its first three letters on; null for any other word. */
export function monthNamed(word: string): number | null {
  const name = word.toLowerCase().replace(/\.$/, "");
  if (name.length < 3) return null;
  return months.findIndex((month) => month.startsWith(name)) + 1 || null;
}
