import type { Member } from "@/lib/actor.ts";
import type { TrustPromiseStanding } from "@/lib/readiness/standing.ts";
import type { Place } from "@/lib/trusts/navigation.ts";

/** What the list is called. */
export const nameOfReadiness = "What the trust prepares";

/** Who reads what is typed here. */
export const readinessReaders = "admins, managers and the sponsor here, and whoever sees to it";

/** The part of the navigation these pages belong to, for the reader's roles. */
export function placeOf({ roles }: Member): Place {
  if (roles.includes("admin")) return "admin";
  if (roles.includes("sponsor")) return "sponsor";
  return roles.includes("manager") ? "manage" : "tasks";
}

/** The way back from the list: to the reader's home. */
export function backHome(trust: string, actor: Member) {
  const place = placeOf(actor);
  const labels: Partial<Record<Place, string>> = {
    admin: "Set up",
    sponsor: "Overview",
    manage: "Partners",
    tasks: "Your tasks",
  };
  return { href: `/${trust}/${place}`, label: labels[place] ?? "Back" };
}

/** The way back to the list. */
export function backToReadiness(trust: string) {
  return { href: `/${trust}/readiness`, label: nameOfReadiness };
}

/** What a state rests on, for staff. */
export function restsOnWords({ restsOn }: TrustPromiseStanding): string | null {
  if (restsOn === null) return null;
  return restsOn === "declared" ? "The trust says so" : "The records show it";
}
