import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type PairingSummary, pairingFields, toPairing } from "@/lib/support/people-around.ts";
import { placeFields } from "@/lib/support/places.ts";

export type AskedPairing = Omit<PairingSummary, "person"> & {
  partner: { name: string };
  /** How to reach the partner: only once there was a yes, and while it lasts. */
  reach: { email: string | null; phone: string | null } | null;
  /** The partner's role has ended. */
  isOver: boolean;
};

/**
 * What somebody is asked, or has said yes to, as a partner's mentor or buddy: theirs alone. The partner's name and what
 * it is for; how to reach the partner once they said yes, and no more of the partner than that.
 */
export async function readAskedPairing(actor: Member, pairingId: string): Promise<AskedPairing> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const row = isId(pairingId)
      ? await tx.pairing.findUnique({
          where: { trustId_id: { trustId, id: pairingId } },
          select: {
            ...pairingFields(placeFields()),
            membershipId: true,
            appointment: {
              select: { endedOn: true, membership: { select: { name: true, email: true, phone: true } } },
            },
          },
        })
      : null;
    if (!row) throw new NotFound();
    authorise(actor, "pairing:answer", row);
    const { person: _, ...pairing } = toPairing(row);
    const { name, ...reach } = row.appointment.membership;
    const over = isOver(row.appointment);
    return {
      ...pairing,
      partner: { name },
      reach: pairing.standing === "accepted" && pairing.stillHere && !over ? reach : null,
      isOver: over,
    };
  });
}
