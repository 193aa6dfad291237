import { type Day, toDay, today } from "@/lib/time.ts";
import type { PairingStateKind } from "@/prisma/generated/enums.ts";

/** Where asking a mentor or buddy stands. "over": it lasted until a day that has gone by. */
export type PairingStanding = "asked" | "over" | PairingStateKind;

/** Works it out from the states, latest first. Who is still a mentor here is a second question: `standsIn`. */
export function pairingStanding(
  pairing: { lastsUntil: Date | null; states: readonly { kind: PairingStateKind }[] },
  on: Day = today(),
): PairingStanding {
  const kind = pairing.states[0]?.kind ?? "asked";
  const isOpen = kind === "asked" || kind === "accepted";
  return isOpen && pairing.lastsUntil && toDay(pairing.lastsUntil) < on ? "over" : kind;
}

/** Whether it still asks or gives anything. */
export function isOpenPairing(standing: PairingStanding): boolean {
  return standing === "asked" || standing === "accepted";
}
