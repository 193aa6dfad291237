import type { ItemFields } from "@/lib/training/item-fields.ts";

/** A training Alongside proposes for a list that is empty. `key` makes its id, so that it is added once. */
export type ProposedItem = ItemFields & { key: string };

/** The front page of e-learning for healthcare: the programmes behind it move. */
const syllabus = "https://www.e-lfh.org.uk/";

/**
 * The list that is proposed. The first two levels of the national Patient Safety Syllabus are on e-learning for healthcare
 * (domain-facts, section 4). No national day is known by which they are done again, so they hold for good until the trust
 * says otherwise. The others are common at trusts and for nobody until the trust says for whom.
 */
export const proposedItems: readonly ProposedItem[] = [
  {
    key: "syllabus-level-1",
    name: "Patient Safety Syllabus Level 1: Essentials for patient safety",
    about: "The basics of patient safety, for everybody who works in or with the NHS. It is done online.",
    link: syllabus,
    takes: "About 30 minutes",
    forEverybody: true,
    validMonths: null,
  },
  {
    key: "syllabus-level-2",
    name: "Patient Safety Syllabus Level 2: Access to practice",
    about: "How systems and people make care safe or unsafe. It is done online, after level 1.",
    link: syllabus,
    takes: "About 45 minutes",
    forEverybody: true,
    validMonths: null,
  },
  common("information-governance", "Information governance", "How to keep what you hear and read safe."),
  common("safeguarding", "Safeguarding", "What to do when you fear that somebody is being harmed."),
  common("equality", "Equality, diversity and human rights", "How everybody is treated fairly."),
  common("fire", "Fire safety", "What to do in a fire, for partners who come to the trust’s buildings."),
];

function common(key: string, name: string, about: string): ProposedItem {
  return { key, name, about, link: null, takes: null, forEverybody: false, validMonths: null };
}
