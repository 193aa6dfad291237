/** Who can read what is typed about the people around a partner, as its boxes say it. */
export const readers = {
  pairing: "the partner, whoever you ask, and managers and admins at this trust",
  introduction: "the partner, whoever arranges it, and managers and admins at this trust",
  myProfile:
    "you, and managers and admins at this trust, when they look for somebody to invite. If you agree below, fellow partners can read your interests too",
  profile:
    "the partner, and managers and admins at this trust. If the partner agreed to it, fellow partners can read their interests too",
  network: "everyone at this trust",
} as const;
