import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { checkLineManager } from "@/lib/appointments/check-line-manager.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { chosenId, date, formId, optionalChosenId, optionalDate } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { deputyMessages } from "@/lib/support/deputy-messages.ts";
import { checkDeputyDays, lastDeputy, loadDeputies } from "@/lib/support/deputy-rows.ts";
import { closeDeputy } from "@/lib/support/end-deputy.ts";
import { addDays, now, toDate } from "@/lib/time.ts";

export const NameDeputy = z.object({
  id: formId,
  /** The latest deputy on record when the form was drawn, so that two people cannot replace one another's unseen. */
  after: optionalChosenId,
  deputyId: chosenId("a deputy"),
  startsOn: date("the day it begins"),
  lastDay: optionalDate(),
});
export type NameDeputy = z.output<typeof NameDeputy>;

/**
 * Names who stands in for a partner's line manager from a day on, for a manager: for good, or until a last day. Whoever
 * was deputy until then stays on record; what was only planned for later gives way. The partner, the deputy, whoever
 * was it before and the line manager are told. Sent twice, it names one.
 *
 * Refuses somebody who is no manager here, the line manager and the partner; days in the wrong order; a role that ended.
 */
export async function nameDeputy(actor: Member, appointmentId: string, input: NameDeputy): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    authorise(actor, "support:write", appointment);
    const { deputies, lineManager } = await loadDeputies(tx, trustId, appointmentId);
    if (deputies.some(({ id }) => id === input.id)) return;
    refuseIfOver(appointment);
    const last = lastDeputy(deputies);
    if ((last?.id ?? null) !== input.after)
      throw new Refusal(
        `Somebody else has just made ${last?.membership.name ?? "another person"} the deputy. Send this again if it should be somebody else.`,
        { current: { after: last?.id ?? "" } },
      );
    const deputy = await checkLineManager(tx, trustId, input.deputyId, "deputyId");
    if (input.deputyId === appointment.membershipId)
      throw new Refusal("Nobody can stand in for their own line manager", { field: "deputyId" });
    if (input.deputyId === lineManager?.membershipId)
      throw new Refusal(`${deputy.name} is the line manager. Choose somebody else to stand in`, {
        field: "deputyId",
      });
    checkDeputyDays(input, deputies);

    const from = toDate(input.startsOn);
    const replaced = deputies.filter(({ endsOn }) => endsOn === null || endsOn > from);
    for (const row of replaced) await closeDeputy(tx, trustId, row, from);
    const { count } = await tx.deputyManager.createMany({
      data: {
        trustId,
        id: input.id,
        appointmentId,
        membershipId: input.deputyId,
        startsOn: from,
        endsOn: input.lastDay && toDate(addDays(input.lastDay, 1)),
        recordedAt: now(),
        recordedById: actor.membershipId,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "deputy:named", { kind: "appointment", id: appointmentId });
    await queueMessages(
      tx,
      actor,
      deputyMessages({
        partner: appointment,
        deputy: { membershipId: input.deputyId, name: deputy.name },
        days: input,
        before: replaced.filter(({ membershipId }) => membershipId !== input.deputyId),
        lineManagerId: lineManager?.membershipId ?? null,
        actorId: actor.membershipId,
      }),
    );
  });
}
