import { dayOfState } from "@/lib/appointments/appointment-fields.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { Refusal } from "@/lib/errors.ts";
import type { HeldPairing } from "@/lib/support/hold-pairing.ts";
import { pairingStanding } from "@/lib/support/pairing-standing.ts";
import { showShortDate } from "@/lib/time.ts";

/** Refuses an answer that nobody waits for any more, saying what happened meanwhile. */
export function refuseUnlessAsked(pairing: HeldPairing): void {
  const { appointment, membership, states } = pairing;
  if (isOver(appointment))
    throw new Refusal(
      `The role of ${appointment.membership.name} has ended, so no answer is needed. Nothing was recorded.`,
    );
  const [last] = states;
  if (last?.kind === "ended")
    throw new Refusal(
      `This was ended on ${showShortDate(dayOfState(last))}, so no answer is needed. Nothing was recorded.`,
    );
  if (last)
    throw new Refusal(
      `${membership.name} said ${last.kind === "accepted" ? "yes" : "no"} on ${showShortDate(dayOfState(last))}. Nothing more was recorded.`,
    );
  if (pairingStanding(pairing) === "over")
    throw new Refusal("The time for this has gone by, so no answer is needed. Nothing was recorded.");
}
