import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { placeFields } from "@/lib/support/places.ts";

/** What is done about one pairing looks at this much of it. */
const held = () =>
  ({
    id: true,
    kind: true,
    membershipId: true,
    askedById: true,
    askedAt: true,
    reviewOn: true,
    lastsUntil: true,
    revision: true,
    membership: { select: placeFields() },
    states: {
      orderBy: { position: "desc" },
      select: { id: true, kind: true, position: true, happenedOn: true, recordedAt: true },
    },
  }) as const;

/**
 * A pairing for somebody who is about to change where it stands, with the role it belongs to. Both are held until the
 * transaction ends, so that it cannot be answered while the role ends. Throws `NotFound`.
 */
export async function holdPairing(tx: TrustTransaction, trustId: string, pairingId: string) {
  const found = isId(pairingId)
    ? await tx.pairing.findUnique({
        where: { trustId_id: { trustId, id: pairingId } },
        select: { appointmentId: true },
      })
    : null;
  if (!found) throw new NotFound();
  const appointment = await holdAppointment(tx, trustId, found.appointmentId);
  const pairing = await tx.pairing.findUniqueOrThrow({
    where: { trustId_id: { trustId, id: pairingId } },
    select: held(),
  });
  return { ...pairing, appointment };
}

export type HeldPairing = Awaited<ReturnType<typeof holdPairing>>;
