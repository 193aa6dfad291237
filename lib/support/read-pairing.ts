import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { dayOfState } from "@/lib/appointments/appointment-fields.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import {
  type PairingStep,
  type PairingSummary,
  pairingFields,
  toPairing,
} from "@/lib/support/people-around.ts";
import { placeFields } from "@/lib/support/places.ts";

export type PairingDetail = PairingSummary & {
  revision: number;
  partner: { appointmentId: string; name: string };
  isOver: boolean;
  /** It was the reader who was asked. */
  isOwn: boolean;
  history: PairingStep[];
  mayManage: boolean;
};

/** Somebody who was asked to be a partner's mentor or buddy, and what became of it, for the trust's managers and admins. */
export async function readPairing(actor: Member, pairingId: string): Promise<PairingDetail> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const row = isId(pairingId)
      ? await tx.pairing.findUnique({
          where: { trustId_id: { trustId, id: pairingId } },
          select: {
            ...pairingFields(placeFields()),
            appointment: {
              select: { id: true, endedOn: true, membership: { select: { name: true } } },
            },
          },
        })
      : null;
    if (!row) throw new NotFound();
    authorise(actor, "support:read", {});
    const { appointment } = row;
    return {
      ...toPairing(row),
      revision: row.revision,
      partner: { appointmentId: appointment.id, name: appointment.membership.name },
      isOver: isOver(appointment),
      isOwn: row.membership.id === actor.membershipId,
      history: row.states.map((state) => ({
        id: state.id,
        kind: state.kind,
        on: dayOfState(state),
        saidBy: state.saidBy.name,
        recordedBy: state.recordedBy.name,
        how: state.how,
      })),
      mayManage: can(actor, "support:write", {}) && !isOver(appointment),
    };
  });
}
