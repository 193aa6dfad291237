import type { PromiseState, RestsOn } from "@/lib/promises/standing.ts";
import type { PromiseKind, PromiseWordKind } from "@/prisma/generated/enums.ts";

/** What the trust promises, as a heading. */
export const promiseTitles: Record<PromiseKind, string> = {
  role_description: "A clear role description",
  handbook: "A handbook to start with",
  meetings: "Invitations to key meetings",
  introductions: "Introductions to chairs and key staff",
  one_to_ones: "Regular talks with a line manager",
  pairing: "A mentor or buddy",
  success: "A shared view of what success looks like",
  shaping: "Room to shape the role",
};

/** How a promise stands. */
export const stateWords: Record<PromiseState, string> = {
  in_place: "In place",
  under_way: "Under way",
  missing: "Missing",
  not_needed: "Not needed",
};

/** What a state rests on, to the partner or to somebody else. */
export function restsOnWords(restsOn: RestsOn, isPartner: boolean): string {
  if (restsOn === "declared") return "The trust says so";
  return restsOn === "shown"
    ? "The records show it"
    : `The records show it, and ${isPartner ? "you say" : "the partner says"} so too`;
}

/** What was said of a promise. */
export const saidKinds: Record<PromiseWordKind, string> = {
  confirmed: "This is so",
  did_not_happen: "This did not happen",
  answered: "The trust’s answer",
  not_needed: "Not needed",
  not_needed_agreed: "Agreed that it is not needed",
  not_needed_refused: "It is needed",
  needed: "It is needed after all",
};
