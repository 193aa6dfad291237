import type { ReadinessStateKind, SponsorshipStateKind, TrustPromise } from "@/prisma/generated/enums.ts";

/** The three promises that are facts about the trust, as headings. */
export const trustPromiseTitles: Record<TrustPromise, string> = {
  time: "Time and resource for partners",
  preparation: "A trust that is prepared for partners",
  sponsorship: "A senior sponsor",
};

/** How one thing on the list stands. */
export const readinessWords: Record<ReadinessStateKind, string> = {
  under_way: "Under way",
  done: "Done",
  reopened: "To be done again",
};

/** What a sponsor said. */
export const sponsorshipWords: Record<SponsorshipStateKind, string> = {
  accepted: "Accepted",
  declined: "Said no",
  stepped_back: "Stepped back",
};
