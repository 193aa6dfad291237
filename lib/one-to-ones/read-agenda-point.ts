import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotAllowed, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadUrgentContacts } from "@/lib/urgent-contacts/load-urgent-contacts.ts";

/**
 * A line on the agenda of the two, for whose it is. `line` is null where it was talked about or taken off. Throws `NotAllowed`
 * for the other of the two, and `NotFound`, also for one of another appointment than named.
 */
export async function readAgendaPoint(actor: Member, appointmentId: string, pointId: string) {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "one-to-one:read", two.subject);
    const { appointment, isPartner } = two;
    const found = isId(pointId)
      ? await tx.agendaPoint.findUnique({ where: { trustId_id: { trustId, id: pointId }, appointmentId } })
      : null;
    if (!found) throw new NotFound();
    const { words, revision, saidById, recordedById, talkedAboutInId, takenBackAt } = found;
    if (![saidById, recordedById].includes(membershipId)) throw new NotAllowed("one-to-one:write");
    return {
      two: { appointmentId, partner: appointment.membership.name, isPartner },
      line: !talkedAboutInId && !takenBackAt ? { words, revision } : null,
      urgentContacts: await loadUrgentContacts(tx, trustId),
    };
  });
}
