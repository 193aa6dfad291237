/** Who reads what is typed about inductions, as its boxes say it. */
export const readers = {
  steps: "managers and admins; each partner whose induction has the step, and whoever does it",
  plan: "the partner, managers and admins, and whoever does the step",
  because: "the partner, and managers and admins at this trust",
} as const;
