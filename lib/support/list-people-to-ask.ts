import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { latestState } from "@/lib/appointments/appointment-fields.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { isPaused } from "@/lib/appointments/refuse-if-paused.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadPeopleToAsk, type PersonToAsk } from "@/lib/support/places.ts";
import type { PairingKind } from "@/prisma/generated/enums.ts";

export type PeopleToAsk = {
  partner: string;
  /** Nobody is asked while the role is paused or once it is over. */
  closed: "paused" | "over" | null;
  people: PersonToAsk[];
};

/** Whom a manager can ask today to be a partner's mentor or buddy. */
export async function listPeopleToAsk(
  actor: Member,
  appointmentId: string,
  kind: PairingKind,
): Promise<PeopleToAsk> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = isId(appointmentId)
      ? await tx.appointment.findUnique({
          where: { trustId_id: { trustId, id: appointmentId } },
          select: {
            membershipId: true,
            endedOn: true,
            membership: { select: { name: true } },
            states: latestState,
          },
        })
      : null;
    if (!appointment) throw new NotFound();
    authorise(actor, "support:write", appointment);
    return {
      partner: appointment.membership.name,
      closed: isOver(appointment) ? "over" : isPaused(appointment) ? "paused" : null,
      people: await loadPeopleToAsk(tx, trustId, kind, appointment.membershipId),
    };
  });
}
