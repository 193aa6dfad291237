import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { type Before, loadBefore } from "@/lib/before/load-before.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

/** What was in place for a partner before Alongside, for managers and admins; null for one who was not brought in. */
export async function readBefore(actor: Member, appointmentId: string): Promise<Before | null> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = isId(appointmentId)
      ? await tx.appointment.findUnique({
          where: { trustId_id: { trustId, id: appointmentId } },
          select: { membershipId: true },
        })
      : null;
    if (!appointment) throw new NotFound();
    authorise(actor, "appointment:read", appointment);
    return (await loadBefore(tx, trustId, [appointmentId])).get(appointmentId) ?? null;
  });
}

/** The same for the partner. Throws `NotFound` for somebody who is no partner here. */
export async function readMyBefore(actor: Member): Promise<Before | null> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId, appointmentId } = actor;
    authorise(actor, "home:read", { membershipId });
    if (!appointmentId) throw new NotFound();
    return (await loadBefore(tx, trustId, [appointmentId])).get(appointmentId) ?? null;
  });
}
