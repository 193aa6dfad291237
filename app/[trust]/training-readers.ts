/** Who can read what is typed about training, as its boxes say it. */
export const readers = {
  list: "everyone at this trust",
  mine: "you, and managers and admins at this trust",
  theirs: "the partner, and managers and admins at this trust",
} as const;
