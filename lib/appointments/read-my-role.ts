import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { type HeldRole, heldRoleFields, loadHeldRole } from "@/lib/appointments/load-held-role.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";

/** Their whole role, for a partner: its words, what they agreed and what changed since, whom to talk to. */
export async function readMyRole(actor: Member): Promise<HeldRole> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = await tx.appointment.findFirst({
      where: { trustId, membershipId, ...currentAppointment() },
      orderBy: { startsOn: "asc" },
      select: heldRoleFields(),
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "role:read", appointment);
    return loadHeldRole(tx, trustId, appointment);
  });
}
