/** Who reads what is typed about a partner's role, as its boxes say it. */
export const readers = {
  reason: "this partner, and the managers and admins here; nobody else",
  thanks: "this partner, and the managers and admins here",
} as const;
