/** Who can read what is typed on the set-up pages, as their boxes say it. */
export const readers = {
  draft: "admins, managers and the sponsor here, and once you publish the partners with this role",
  task: "admins here, and everyone who reads a role description with this task",
  contact: "partners, managers, admins and the sponsor here",
  urgentContact: "everyone at this trust, also on paper",
  committee: "everyone at this trust",
  meeting: "partners asked to it, managers and admins here",
  publication: "everyone who can read this role description",
} as const;
