import type { StepOwner } from "@/prisma/generated/enums.ts";

/** A step Alongside proposes for an induction that has none. `key` makes its id, so that it is added once. */
export type ProposedStep = {
  key: string;
  title: string;
  about: string | null;
  ownerKind: Exclude<StepOwner, "contact">;
  dueDays: number;
  /** The keys of the steps that come first. */
  waitsFor: string[];
};

/**
 * The induction that is proposed, after the usual checklist (domain-facts, section 4). No national checklist is published, so
 * owners and days are a proposal and nothing more. Which departments a trust has is not known: what they do falls to an
 * admin until the trust names a contact. What Alongside keeps by itself is not among them: meetings, introductions, a mentor,
 * one-to-ones, the handbook and training.
 */
export const proposedSteps: readonly ProposedStep[] = [
  step("needs", "Talk about what helps the partner to take part", "line_manager", -7, {
    about: "How they like to be reached, what they need to hear, read or get there, and when they are free.",
  }),
  step("email", "Set up an e-mail address and online meetings", "admin", 0, {
    about: "If the partner needs them for meetings or papers.",
  }),
  step("confidentiality", "Read and sign the confidentiality agreement", "partner", 0, {
    about: "The line manager brings it. Ask about anything that is not clear before you sign.",
  }),
  step("welcome", "Show the partner round, and say where to find things", "line_manager", 7),
  step("privacy", "Read how the trust keeps your details", "partner", 14, {
    about: "The line manager brings the trust’s privacy notice.",
  }),
  step("interests", "Say whether you have other interests the trust should know of", "partner", 14, {
    about: "For example work for another health organisation. If there are none, say so.",
  }),
  step("payment", "Say how you would like to be paid or have expenses paid back", "partner", 14),
  step("badge", "Give the partner an identity badge", "admin", 14, { waitsFor: ["confidentiality"] }),
  step("wellbeing", "Say who is there for the partner when the work is hard", "line_manager", 14),
  step("sites", "Arrange parking and access to the sites", "admin", 21, { waitsFor: ["badge"] }),
  step("paid", "Set up payment and expenses", "admin", 28, { waitsFor: ["payment"] }),
  step("briefing", "Explain how the trust learns from what went wrong", "line_manager", 30, {
    about: "Its incident response plan, its committees, and where the partner comes in.",
  }),
  step("mentor-talk", "Have a first talk, as mentor or buddy", "mentor", 30),
  step("month", "Look back on the first month together", "line_manager", 30),
  step("debrief", "Talk about how the first meeting went", "line_manager", 45),
  step("three-months", "Look back on the first three months together", "line_manager", 90, {
    waitsFor: ["month"],
  }),
];

function step(
  key: string,
  title: string,
  ownerKind: ProposedStep["ownerKind"],
  dueDays: number,
  more: { about?: string; waitsFor?: string[] } = {},
): ProposedStep {
  return { key, title, ownerKind, dueDays, about: more.about ?? null, waitsFor: more.waitsFor ?? [] };
}
