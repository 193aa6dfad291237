/** Who can read what is typed on the set-up pages, as their boxes say it. */
export const readers = {
  draft:
    "admins, managers and the executive sponsor at this trust and, once you publish, the partners who hold this role",
  task: "admins at this trust and, once a role description includes the task, everyone who can read that",
  contact: "admins and managers at this trust, and its partners",
  publication: "everyone who can read this role description",
} as const;
