const and = new Intl.ListFormat("en-GB");
const or = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** All of them inside a sentence: "A, B and C". */
export function both(names: readonly string[]): string {
  return and.format(names);
}

/** The first of them on one line. */
export function listed(names: readonly string[]): string {
  if (names.length <= 3) return both(names);
  return `${names.slice(0, 3).join(", ")} and others`;
}

/** Any one of them: "A or B"; what they are called together where they are none or many. */
export function anyOf(names: readonly string[], together: string): string {
  return names.length === 0 || names.length > 2 ? together : or.format(names);
}

/** As much of a text as fits a line, up to the end of a word. */
export function cut(text: string, length = 90): string {
  const line = text.replace(/\s+/g, " ");
  if (line.length <= length) return line;
  return `${line.slice(0, length).replace(/\s+\S*$/, "")} …`;
}
