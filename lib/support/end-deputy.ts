import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { chosenId } from "@/lib/form-fields.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { loadDeputies } from "@/lib/support/deputy-rows.ts";
import { toDate, toDay, today } from "@/lib/time.ts";

export const EndDeputy = z.object({ deputyRowId: chosenId("a deputy") });
export type EndDeputy = z.output<typeof EndDeputy>;

/**
 * Ends, for a manager, that somebody stands in for a partner's line manager: from today, or before it began. The
 * partner, the deputy and the line manager are told. Ended already is ended.
 */
export async function endDeputy(actor: Member, appointmentId: string, input: EndDeputy): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    authorise(actor, "support:write", appointment);
    const { deputies, lineManager } = await loadDeputies(tx, trustId, appointmentId);
    const row = deputies.find(({ id }) => id === input.deputyRowId);
    if (!row) throw new NotFound();
    if (row.endsOn && toDay(row.endsOn) <= today()) return;
    await closeDeputy(tx, trustId, row, toDate(today()));
    await audit(tx, actor, "deputy:ended", { kind: "appointment", id: appointmentId });
    const partner = appointment.membership.name;
    const path = `manage/partners/${appointmentId}/people`;
    const staff = [row.membershipId, lineManager?.membershipId].flatMap((id) => id ?? []);
    await queueMessages(tx, actor, [
      {
        to: appointment.membershipId,
        kind: "deputy_of",
        subject: `${row.membership.name} no longer stands in for your line manager`,
        body: "Who your people are now is on your page.",
        path: "partner/people",
      },
      ...[...new Set(staff)]
        .filter((id) => id !== actor.membershipId)
        .map(
          (to): NewMessage => ({
            to,
            kind: "deputy_of",
            subject:
              to === row.membershipId
                ? `You no longer stand in for the line manager of ${partner}`
                : `${row.membership.name} no longer stands in for you`,
            body: `${row.membership.name} no longer stands in for the line manager of ${partner}.`,
            path,
          }),
        ),
    ]);
  });
}

/** Ends a deputy's row on a day, or on its first where that is still to come: then it never held. */
export async function closeDeputy(
  tx: TrustTransaction,
  trustId: string,
  { id, startsOn }: { id: string; startsOn: Date },
  on: Date,
): Promise<void> {
  await tx.deputyManager.updateMany({
    where: { trustId, id },
    data: { endsOn: startsOn > on ? startsOn : on },
  });
}
