import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { type HeldRole, heldRoleFields, loadHeldRole } from "@/lib/appointments/load-held-role.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";

/** A partner's whole role to be printed for them, by those at the trust who may read it. */
export async function readRoleSheet(actor: Member, appointmentId: string): Promise<HeldRole> {
  return inTrust(actor, async (tx) => {
    if (!isId(appointmentId)) throw new NotFound();
    const { trustId } = actor;
    const appointment = await tx.appointment.findUnique({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: heldRoleFields(),
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "role:read", appointment);
    return loadHeldRole(tx, trustId, appointment);
  });
}
