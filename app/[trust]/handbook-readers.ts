/** Who reads what is typed about the handbook and the glossary, as its boxes say it. */
export const readers = {
  page: "admins; everyone at this trust once it is published",
  everyone: "everyone at this trust",
} as const;
