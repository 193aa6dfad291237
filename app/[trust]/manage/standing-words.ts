import type { AgreementStanding } from "@/lib/appointments/agreement-standing.ts";
import { showShortDate } from "@/lib/time.ts";

/** Where a partner and their role description stand, in a few words for a table. */
export function standingWords({ current, agreed, waitingSince }: AgreementStanding): string {
  if (!current) return "No version is published";
  if (waitingSince && !agreed)
    return `Has agreed no version yet. Waiting since ${showShortDate(waitingSince)}`;
  if (waitingSince)
    return `Has not agreed version ${current.number} yet. Waiting since ${showShortDate(waitingSince)}`;
  if (!agreed) return "Nothing to agree";
  return `Agreed version ${agreed.number} on ${showShortDate(agreed.on)}`;
}
