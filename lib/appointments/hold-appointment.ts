import { latestState } from "@/lib/appointments/appointment-fields.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

const held = {
  id: true,
  membershipId: true,
  startsOn: true,
  endedOn: true,
  membership: { select: { name: true } },
  states: { ...latestState, select: { ...latestState.select, id: true } },
} as const;

/**
 * An appointment for somebody who is about to change where it stands. It is held until the transaction ends: of two
 * at once, the second waits and then sees what the first did, and nobody adds to it meanwhile. Throws `NotFound`.
 */
export async function holdAppointment(tx: TrustTransaction, trustId: string, appointmentId: string) {
  if (!isId(appointmentId)) throw new NotFound();
  await tx.$queryRaw`select 1 from appointment where trust_id = ${trustId}::uuid and id = ${appointmentId}::uuid for update`;
  const appointment = await tx.appointment.findUnique({
    where: { trustId_id: { trustId, id: appointmentId } },
    select: held,
  });
  const latest = appointment?.states[0];
  if (!appointment || !latest) throw new NotFound();
  return { ...appointment, nextPosition: latest.position + 1 };
}
