import type { Subject } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

/** The partner of some one-to-ones, who supports them today, and on which side the actor is. */
export type TheTwo = {
  appointment: { id: string; membershipId: string; endedOn: Date | null; membership: { name: string } };
  supporters: string[];
  /** What `authorise` looks at. */
  subject: Subject;
  isPartner: boolean;
  /** Everybody of these but the actor: whom to tell of what the actor does. */
  others: string[];
};

/** Reads who the two are. Throws `NotFound`. */
export async function loadTheTwo(
  tx: TrustTransaction,
  actor: Member,
  appointmentId: string,
): Promise<TheTwo> {
  if (!isId(appointmentId)) throw new NotFound();
  const appointment = await tx.appointment.findUnique({
    where: { trustId_id: { trustId: actor.trustId, id: appointmentId } },
    select: { id: true, membershipId: true, endedOn: true, membership: { select: { name: true } } },
  });
  if (!appointment) throw new NotFound();
  return asTheTwo(tx, actor, appointment);
}

/**
 * The same for somebody who is about to write: the appointment is held until the transaction ends, so that of the two
 * at once the second sees what the first did.
 */
export async function holdTheTwo(tx: TrustTransaction, actor: Member, appointmentId: string) {
  const appointment = await holdAppointment(tx, actor.trustId, appointmentId);
  const two = await asTheTwo(tx, actor, appointment);
  return { ...two, appointment };
}

async function asTheTwo(
  tx: TrustTransaction,
  actor: Member,
  appointment: TheTwo["appointment"],
): Promise<TheTwo> {
  const all = await supportersOf(tx, actor.trustId, [appointment.id]);
  const supporters = all(appointment.id);
  return {
    appointment,
    supporters,
    subject: { membershipId: appointment.membershipId, supporters },
    isPartner: appointment.membershipId === actor.membershipId,
    others: [appointment.membershipId, ...supporters].filter((each) => each !== actor.membershipId),
  };
}
