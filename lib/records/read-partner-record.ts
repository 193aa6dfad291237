import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadRecord, type PersonalRecord } from "@/lib/records/load-record.ts";

/**
 * A partner's record to be printed for them, by those at the trust who may read it: for somebody without an account.
 * The trust's audit says who opened it.
 */
export async function readPartnerRecord(actor: Member, appointmentId: string): Promise<PersonalRecord> {
  return inTrust(actor, async (tx) => {
    if (!isId(appointmentId)) throw new NotFound();
    const { trustId } = actor;
    const appointment = await tx.appointment.findUnique({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: { membershipId: true },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "appointment:read", appointment);
    const record = await loadRecord(tx, trustId, appointment.membershipId, "staff");
    await audit(tx, actor, "record:opened", { kind: "membership", id: appointment.membershipId });
    return record;
  });
}
