import type { Shaping } from "@/lib/shaping/read-shaping.ts";
import type { ProposalKind } from "@/lib/shaping/standing.ts";
import type { Place } from "@/lib/trusts/navigation.ts";

/** The part of the navigation these pages belong to, for the reader's side. */
export function placeOf({ isPartner }: Shaping): Place {
  return isPartner ? "partner" : "manage";
}

/** What the page on which a role is shaped is called, for the reader's side. */
export function nameOfShaping({ isPartner, partner }: Shaping): string {
  return isPartner ? "Shape your role" : `Shaping the role of ${partner}`;
}

/** The way back to it. */
export function backToShaping(trust: string, shaping: Shaping) {
  return { href: `/${trust}/shaping/${shaping.appointmentId}`, label: nameOfShaping(shaping) };
}

/** Who reads what is written there, as its boxes say it. */
export function readers({ isPartner }: Shaping): string {
  return isPartner
    ? "you, and the managers and admins of this trust"
    : "the partner, and the managers and admins here";
}

/** What became of a proposal. */
export const kindWords: Record<ProposalKind, string> = {
  waiting: "Waiting for an answer",
  accepted: "Accepted",
  declined: "Not accepted",
  suggested_instead: "Something else was suggested",
  taken_back: "Taken back",
  ended: "Does not hold any more",
};
