import type { Place } from "@/lib/trusts/navigation.ts";

/** Who reads what is written on the pages of a one-to-one, as its boxes say it. */
export function readers(isPartner: boolean): string {
  return isPartner
    ? "you, your line manager and whoever stands in for them; nobody else"
    : "this partner, their line manager and whoever stands in; nobody else";
}

type Two = { appointmentId: string; partner: string; isPartner: boolean };

/** The part of the navigation these pages belong to, for the reader's side. */
export function placeOf({ isPartner }: Two): Place {
  return isPartner ? "partner" : "manage";
}

/** What the page of the two is called, for the reader's side. */
export function nameOfTheirPage({ isPartner, partner }: Two): string {
  return isPartner ? "Your one-to-ones" : `One-to-ones with ${partner}`;
}

/** The way back to the page of the two. */
export function backToTheTwo(trust: string, two: Two) {
  return { href: `/${trust}/one-to-ones/${two.appointmentId}`, label: nameOfTheirPage(two) };
}
