import type { ActionDetail } from "@/lib/actions/read-action.ts";
import type { Place } from "@/lib/trusts/navigation.ts";
import type { AgreedActionStateKind } from "@/prisma/generated/enums.ts";

/** The part of the navigation the page of an agreed action belongs to, for its reader. */
export function placeOf({ isPartner, isOfTheTwo }: ActionDetail): Place {
  if (isPartner) return "partner";
  return isOfTheTwo ? "manage" : "tasks";
}

/** The way back from it. */
export function backFrom(trust: string, { isPartner, isOfTheTwo, appointmentId, partner }: ActionDetail) {
  if (!isOfTheTwo) return { href: `/${trust}/tasks`, label: "Your tasks" };
  return {
    href: `/${trust}/one-to-ones/${appointmentId}`,
    label: isPartner ? "Your one-to-ones" : `One-to-ones with ${partner}`,
  };
}

/** Who reads what is written about it, as its boxes say it. */
export function readers({ isPartner, isOfTheTwo, partner, owner }: ActionDetail): string {
  const whoDoes = owner.isReader || owner.isOfTheTwo ? "" : `, and ${owner.name}, who does it`;
  if (isPartner) return `you, your line manager and whoever stands in for them${whoDoes}; nobody else`;
  if (isOfTheTwo) return `${partner}, their line manager and whoever stands in${whoDoes}; nobody else`;
  return `you, ${partner}, their line manager and whoever stands in; nobody else`;
}

/** Where it stands. */
export const kindWords: Record<AgreedActionStateKind, string> = {
  to_do: "Still to do",
  done: "Done",
  not_needed: "No longer needed",
};
