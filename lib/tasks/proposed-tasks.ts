import type { Stance } from "@/prisma/generated/enums.ts";

/** A task profile Alongside proposes. `key` makes its id, so that it is added once. */
type ProposedTask = {
  key: string;
  name: string;
  purpose: string;
  time: string;
  frequency: string;
  preparation: string;
  stance: Exclude<Stance, "by_task">;
};

/**
 * What partners do at most trusts that have them (domain-facts): sit on a safety committee, join reviews of what went wrong,
 * go round wards. A proposal: how long and how often is for each trust to say, so nothing here states it as a number.
 */
export const proposedTasks: readonly ProposedTask[] = [
  {
    key: "committee",
    name: "Safety committee",
    purpose:
      "Ask the questions that patients and families would ask, and see that the trust learns when care goes wrong.",
    time: "A meeting, and the time to read for it",
    frequency: "As often as the committee meets",
    preparation:
      "Read the summary on the front of each paper. Ask your line manager about anything that is not clear.",
    stance: "strategic",
  },
  {
    key: "review",
    name: "Review of how the trust learned from an event",
    purpose:
      "Look at whether the people affected were heard, and whether what was learned makes sense to them.",
    time: "A meeting, and a short briefing before it",
    frequency: "When there is a review",
    preparation: "A briefing before each review. No patient’s name is used.",
    stance: "representative",
  },
  {
    key: "walk-round",
    name: "Safety walk-round",
    purpose: "Visit a ward with staff, and say what you noticed as a patient or visitor would.",
    time: "Part of a day",
    frequency: "Now and then, when it suits you",
    preparation: "Somebody tells you beforehand where you go, and meets you there.",
    stance: "representative",
  },
];
