/** Who can read what is typed about the people around a partner, as its boxes say it. */
export const readers = {
  pairing: "the partner, whoever you ask, and managers and admins at this trust",
  introduction: "the partner, whoever arranges it, and managers and admins at this trust",
  myProfile: "you, and managers and admins at this trust",
  profile: "the partner, and managers and admins at this trust",
  network: "everyone at this trust",
} as const;
