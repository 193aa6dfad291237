/** Who reads what is typed about other work, as its boxes say it. */
export const readers = {
  work: "everyone at this trust",
  link: "partners asked to it, managers and admins here",
  outcome: "partners asked to it, managers and admins here",
  note: "the partner, and the managers and admins here",
  myNote: "you, and the managers and admins of this trust",
} as const;
