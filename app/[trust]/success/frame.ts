import type { Success } from "@/lib/success/read-success.ts";
import type { MeasureStanding } from "@/lib/success/standing.ts";
import { showShortDate } from "@/lib/time.ts";
import type { Place } from "@/lib/trusts/navigation.ts";
import type { SuccessWordKind } from "@/prisma/generated/enums.ts";

/** The part of the navigation these pages belong to, for the reader's side. */
export function placeOf({ isPartner }: Success): Place {
  return isPartner ? "partner" : "manage";
}

/** What the list is called. */
export const nameOfSuccess = "What success looks like";

/** The way back to it. */
export function backToSuccess(trust: string, { appointmentId }: Success) {
  return { href: `/${trust}/success/${appointmentId}`, label: nameOfSuccess };
}

/** The same address of one of them. */
export function measureAt(trust: string, { appointmentId }: Success, measureId: string): string {
  return `/${trust}/success/${appointmentId}/${measureId}`;
}

/** Who reads how it is worded, as its box says it: what is agreed stands among the six answers. */
export function wordingReaders({ isPartner }: Success): string {
  return isPartner
    ? "you and, once it is agreed, the managers and admins of this trust"
    : "the partner and, once it is agreed, the managers and admins here";
}

/** Who reads how it goes, and why not: the two, and no one else. */
export function viewReaders({ isPartner }: Success): string {
  return isPartner
    ? "you, your line manager and whoever stands in for them"
    : "the partner, their line manager and whoever stands in";
}

/** What was said of a measure. */
export const saidKinds: Record<SuccessWordKind, string> = {
  worded: "Worded",
  agreed: "Agreed",
  not_agreed: "Not agreed",
  progress: "How it goes",
  met: "Met",
  dropped: "Dropped",
};

/** Whose turn it is, and since when; null where nobody waits. */
export function turnWords({ isPartner, partner }: Success, standing: MeasureStanding): string | null {
  const { waitsFor, since, refused } = standing;
  if (!waitsFor || !since) return null;
  const who = waitsFor === "partner" ? (isPartner ? "you" : partner) : isPartner ? "the line manager" : "you";
  return `Waiting for ${who} to ${refused ? "find other words, or drop it" : "say yes or no"}, since ${showShortDate(since)}.`;
}

/** Whether it is the reader's turn. */
export function isForReader({ side }: Success, { waitsFor }: MeasureStanding): boolean {
  return waitsFor === side;
}
