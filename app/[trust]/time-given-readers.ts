/** Who reads the time a partner gives, as its boxes say it. */
export const readers = {
  mine: "you, your line manager and whoever stands in for them; nobody else",
  theirs: "the partner, their line manager and whoever stands in; nobody else",
} as const;
