import type { TrustPromise } from "@/prisma/generated/enums.ts";

/** A thing Alongside proposes that a trust sees to before it recruits. `key` makes its id, so that it is added once. */
export type ProposedItem = {
  key: string;
  promise: TrustPromise;
  title: string;
  about: string | null;
  dueDays: number;
};

/**
 * What is proposed, after what well-run trusts put in place before they recruit (domain-facts: time and resource,
 * preparation, sponsorship). A proposal and no national list: each trust changes it.
 */
export const proposedItems: readonly ProposedItem[] = [
  item(
    "hours",
    "time",
    "Agree how many hours a week somebody has to support partners",
    14,
    "In their job plan, and not on top of it.",
  ),
  item("budget", "time", "Agree what partners are paid or paid back, and from which budget", 28),
  item("cover", "time", "Agree who supports partners when that person is away", 28),
  item(
    "recruiting",
    "time",
    "Plan how partners are found, and who has the time for it",
    42,
    "Where it is advertised, who reads what people send, who talks to them.",
  ),
  item(
    "purpose",
    "preparation",
    "Write down why the trust wants partners",
    14,
    "What they are to change, and what they are not there for.",
  ),
  item(
    "teams",
    "preparation",
    "Brief the committees and teams that partners will join",
    42,
    "What the role is, how to make somebody welcome, what to send beforehand.",
  ),
  item("papers", "preparation", "Agree how papers reach partners in time, and in plain words", 42),
  item("meeting", "sponsorship", "Agree how often the sponsor meets the partners", 28),
  item("board", "sponsorship", "Agree when the board hears what partners changed", 42),
];

function item(
  key: string,
  promise: TrustPromise,
  title: string,
  dueDays: number,
  about: string | null = null,
): ProposedItem {
  return { key, promise, title, about, dueDays };
}
