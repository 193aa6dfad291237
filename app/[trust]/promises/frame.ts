import type { TagColour } from "@/components/ui/tag.tsx";
import type { Promises } from "@/lib/promises/read-promises.ts";
import type { PromiseStanding, PromiseState } from "@/lib/promises/standing.ts";
import { restsOnWords } from "@/lib/promises/words.ts";
import { showShortDate } from "@/lib/time.ts";
import type { Place } from "@/lib/trusts/navigation.ts";
import type { PromiseKind } from "@/prisma/generated/enums.ts";

/** The part of the navigation these pages belong to, for the reader's side. */
export function placeOf({ isPartner }: Promises): Place {
  return isPartner ? "partner" : "manage";
}

/** What the page is called, for the reader's side. */
export function nameOfPromises({ isPartner, partner }: Promises): string {
  return isPartner ? "What the trust promises you" : `What the trust promises ${partner}`;
}

export const stateColours: Record<PromiseState, TagColour> = {
  in_place: "green",
  under_way: "blue",
  missing: "orange",
  not_needed: "grey",
};

/** Who reads what is said of a promise, as its box says it. */
export function readers({ isPartner }: Promises): string {
  return isPartner
    ? "you, your line manager and whoever stands in for them"
    : "the partner, their line manager and whoever stands in";
}

/** Why a promise stands as it does: a whole sentence. */
export function reason(
  { isPartner }: Promises,
  { state, because, since, restsOn, dispute }: PromiseStanding,
): string {
  const day = since && showShortDate(since);
  const from = day && state !== "not_needed" && !because.includes(day) ? `, since ${day}` : "";
  const start =
    dispute && !dispute.answer
      ? "On record is that "
      : state === "not_needed"
        ? "Agreed as not needed: "
        : "Because ";
  const rests = restsOn && state === "in_place" ? ` ${restsOnWords(restsOn, isPartner)}.` : "";
  return `${start}${because.replace(/\.$/, "")}${from}.${rests}`;
}

/** The one action that moves a promise, for a manager. `path` is below the trust's address. */
export function wayOf(promise: PromiseKind, { appointmentId }: Promises): { label: string; path: string } {
  const at = `manage/partners/${appointmentId}`;
  const ways: Record<PromiseKind, { label: string; path: string }> = {
    role_description: { label: "Help them to agree it", path: `${at}/agreement` },
    handbook: { label: "See whether they read it", path: `${at}/handbook` },
    meetings: { label: "Invite them to a committee", path: "committees" },
    introductions: { label: "Introduce them to somebody", path: `${at}/people` },
    one_to_ones: { label: "Plan a one-to-one", path: `one-to-ones/${appointmentId}/new` },
    pairing: { label: "Ask a mentor or buddy", path: `${at}/pairings/new` },
    success: { label: "Agree what success looks like", path: `success/${appointmentId}` },
    shaping: { label: "Ask whether the role should change", path: `shaping/${appointmentId}/asking` },
  };
  return ways[promise];
}
