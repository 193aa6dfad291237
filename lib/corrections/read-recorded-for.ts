import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { loadRecordedFor } from "@/lib/corrections/load-recorded-for.ts";
import type { CorrectionSummary, RecordedFor } from "@/lib/corrections/recorded.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";

export type RecordedForPartner = {
  partner: string;
  isPartner: boolean;
  isOver: boolean;
  records: RecordedFor[];
  urgentContacts: UrgentContact[];
};

/** What others wrote down for a partner, and what the partner says of it: for the partner, and for managers. */
export async function readRecordedFor(actor: Member, appointmentId: string): Promise<RecordedForPartner> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = isId(appointmentId)
      ? await tx.appointment.findUnique({
          where: { trustId_id: { trustId, id: appointmentId } },
          select: { membershipId: true, endedOn: true, membership: { select: { name: true } } },
        })
      : null;
    if (!appointment) throw new NotFound();
    authorise(actor, "correction:read", appointment);
    return {
      partner: appointment.membership.name,
      isPartner: appointment.membershipId === membershipId,
      isOver: isOver(appointment),
      records: await loadRecordedFor(tx, trustId, appointmentId),
      urgentContacts: await loadUrgentContacts(tx, trustId),
    };
  });
}

/** One record among them, where there is one. */
export function recordAmong(all: RecordedForPartner, kind: string, recordId: string): RecordedFor | null {
  return all.records.find((each) => each.kind === kind && each.id === recordId) ?? null;
}

/** One correction among them, where there is one, with the record it is about. */
export function correctionAmong(
  all: RecordedForPartner,
  correctionId: string,
): { record: RecordedFor; correction: CorrectionSummary } | null {
  const pairs = all.records.flatMap((record) =>
    record.corrections.map((correction) => ({ record, correction })),
  );
  return pairs.find(({ correction }) => correction.id === correctionId) ?? null;
}
