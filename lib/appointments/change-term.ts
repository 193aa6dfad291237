import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { changedMeanwhile, Refusal } from "@/lib/errors.ts";
import { optionalDate, revision } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { showShortDate, toDate, toDay } from "@/lib/time.ts";

export const ChangeTerm = z.object({ revision, termEndsOn: optionalDate() });
export type ChangeTerm = z.output<typeof ChangeTerm>;

/**
 * Gives the agreed term of a partner another last day, or none, for a manager: a term that is extended, or was written
 * down wrongly. It ends nothing by itself. The partner is told. The same again changes nothing. Refuses a day before the
 * role began, a change drawn before another was made, and a role that has ended.
 */
export async function changeTerm(actor: Member, appointmentId: string, input: ChangeTerm): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const held = await holdAppointment(tx, trustId, appointmentId);
    authorise(actor, "appointment:move", held);
    const { termEndsOn, revision: was } = await tx.appointment.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: { termEndsOn: true, revision: true },
    });
    const wanted = input.termEndsOn;
    if ((termEndsOn && toDay(termEndsOn)) === wanted) return;
    refuseIfOver(held);
    if (was !== input.revision) throw changedMeanwhile(was);
    if (wanted && wanted < toDay(held.startsOn))
      throw new Refusal("The last day cannot be before the first", { field: "termEndsOn" });
    await tx.appointment.updateMany({
      where: { trustId, id: appointmentId },
      data: { termEndsOn: wanted && toDate(wanted), revision: { increment: 1 } },
    });
    await audit(tx, actor, "appointment:term-changed", { kind: "appointment", id: appointmentId });
    await queueMessages(tx, actor, [
      {
        to: held.membershipId,
        kind: "term_changed",
        subject: "How long your role lasts",
        body: wanted
          ? `Your role now lasts until ${showShortDate(wanted)}. If that is not right, talk to your line manager.`
          : "Your role has no fixed end now. If that is not right, talk to your line manager.",
        path: "partner/role",
      },
    ]);
  });
}
