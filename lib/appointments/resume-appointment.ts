import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { dayOfState, standingState } from "@/lib/appointments/appointment-fields.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { endCovers } from "@/lib/appointments/end-covers.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { loadHandover } from "@/lib/appointments/load-handover.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId, pastDate } from "@/lib/form-fields.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { now, showShortDate, toDate, today } from "@/lib/time.ts";

export const ResumeAppointment = z.object({
  id: formId,
  happenedOn: pastDate("the day they came back"),
});
export type ResumeAppointment = z.output<typeof ResumeAppointment>;

/**
 * Resumes a partner's paused role from a day that has come, for a manager: it stands where it stood before the pause.
 * Whoever covered their seats no longer does, from today, and is told, like the partner and those who support them.
 * Sent twice, it resumes once. Refuses a role that is not paused, and a day before the pause.
 */
export async function resumeAppointment(
  actor: Member,
  appointmentId: string,
  input: ResumeAppointment,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    authorise(actor, "appointment:pause", appointment);
    if (appointment.states.some(({ id }) => id === input.id)) return;
    refuseIfOver(appointment);
    const { name } = appointment.membership;
    const paused = standingState(appointment.states);
    const before = appointment.states.find(({ kind }) => kind !== "paused" && kind !== "ended");
    if (paused.kind !== "paused" || !before)
      throw new Refusal(`The role of ${name} is not paused any more. Go back to see where it stands.`);
    if (input.happenedOn < dayOfState(paused))
      throw new Refusal(
        `Enter a day on or after ${showShortDate(dayOfState(paused))}, when the pause began`,
        { field: "happenedOn" },
      );
    const { count } = await tx.appointmentState.createMany({
      data: {
        trustId,
        id: input.id,
        appointmentId,
        kind: before.kind,
        happenedOn: toDate(input.happenedOn),
        recordedAt: now(),
        recordedById: actor.membershipId,
        position: appointment.nextPosition,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "appointment:resumed", { kind: "appointment", id: appointmentId });

    const { covers } = await loadHandover(tx, trustId, appointmentId);
    const toCovering = await endCovers(tx, actor, covers, today());
    const recorder = await tx.membership.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: actor.membershipId } },
      select: { name: true },
    });
    const since = showShortDate(input.happenedOn);
    const supporters = (await supportersOf(tx, trustId, [appointmentId]))(appointmentId);
    await queueMessages(tx, actor, [
      {
        to: appointment.membershipId,
        kind: "resumed",
        subject: "Your role goes on",
        body: `Welcome back. ${recorder.name} recorded that your role goes on since ${since}. Your page says what comes next.`,
        path: "partner",
      },
      ...supporters
        .filter((id) => id !== actor.membershipId && id !== appointment.membershipId)
        .map(
          (to): NewMessage => ({
            to,
            kind: "resumed",
            subject: `The role of ${name} goes on`,
            body: `${recorder.name} recorded that the role of ${name} goes on since ${since}.`,
            path: `manage/partners/${appointmentId}`,
          }),
        ),
      ...toCovering,
    ]);
  });
}
