import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { dayOfState, endingToCome, standingState } from "@/lib/appointments/appointment-fields.ts";
import { closeInvitations } from "@/lib/appointments/close-invitations.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { endCovers } from "@/lib/appointments/end-covers.ts";
import { endPairings } from "@/lib/appointments/end-pairings.ts";
import { lastWholeDay } from "@/lib/appointments/ending-day.ts";
import { endingMessages } from "@/lib/appointments/ending-messages.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { loadHandover } from "@/lib/appointments/load-handover.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, date, formId, optionalText } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { addDays, addMonths, type Day, now, showShortDate, toDate, toDay, today } from "@/lib/time.ts";
import { endParts } from "@/lib/work/open-parts.ts";

const words = (max: number) => optionalText(max).transform((typed) => typed || null);

export const EndAppointment = z.object({
  id: formId,
  lastDay: date("their last day"),
  endedAs: choice(["completed", "left", "withdrawn"], "how the role ended"),
  reason: words(1_000),
  thanks: words(2_000),
});
export type EndAppointment = z.output<typeof EndAppointment>;

/**
 * Ends a partner's role, for a manager. With a last day that is today or has gone by, the trust is closed to the
 * partner from their next page; with one to come, from the day after. What holds because of the role ends with it:
 * seats and invitations, what others cover for them, mentor and buddy, what they do as a buddy, and their part in other
 * work. The partner, those who support them, and
 * everybody who is to do something less or more because of it are told, without the reason. Sent twice, it ends once.
 *
 * An ending that is recorded and has not come yet can be brought forward. Refuses to put it off; a role that has
 * ended; a day before the role starts, before the step before, or more than a year away.
 */
export async function endAppointment(
  actor: Member,
  appointmentId: string,
  input: EndAppointment,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    authorise(actor, "appointment:end", appointment);
    if (appointment.states.some(({ id }) => id === input.id)) return;
    refuseIfOver(appointment);
    checkLastDay(input.lastDay, appointment);
    const { count } = await tx.appointmentState.createMany({
      data: {
        trustId,
        id: input.id,
        appointmentId,
        kind: "ended",
        happenedOn: toDate(input.lastDay),
        endedAs: input.endedAs,
        reason: input.reason,
        thanks: input.thanks,
        recordedAt: now(),
        recordedById: actor.membershipId,
        position: appointment.nextPosition,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    const endedOn = lastWholeDay(input.lastDay, today());
    await tx.appointment.updateMany({
      where: { trustId, id: appointmentId },
      data: { endedOn: toDate(endedOn), revision: { increment: 1 } },
    });
    await audit(tx, actor, "appointment:ended", { kind: "appointment", id: appointmentId });

    const over = addDays(endedOn, 1);
    const handover = await loadHandover(tx, trustId, appointmentId);
    const invitations = await tx.invitation.findMany({
      where: { trustId, appointmentId, OR: [{ endsOn: null }, { endsOn: { gt: toDate(over) } }] },
      select: { id: true },
    });
    await closeInvitations(
      tx,
      actor,
      invitations.map(({ id }) => id),
      over,
    );
    const toCovering = await endCovers(tx, actor, handover.covers, over);
    await endPairings(tx, actor, [...handover.pairings, ...handover.buddyOf], {
      lastDay: input.lastDay,
      hasCome: over <= today(),
    });
    if (over <= today()) await endParts(tx, actor, handover.work, input.lastDay);
    const recorder = await tx.membership.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: actor.membershipId } },
      select: { name: true },
    });
    await queueMessages(tx, actor, [
      ...endingMessages({
        appointment,
        handover,
        recorder: { membershipId: actor.membershipId, ...recorder },
        supporters: (await supportersOf(tx, trustId, [appointmentId]))(appointmentId),
        lastDay: input.lastDay,
        hasCome: over <= today(),
      }),
      ...toCovering,
    ]);
  });
}

type Held = Awaited<ReturnType<typeof holdAppointment>>;

function checkLastDay(lastDay: Day, { startsOn, states, membership }: Held): void {
  const refuse = (message: string) => {
    throw new Refusal(message, { field: "lastDay" });
  };
  const starts = toDay(startsOn);
  if (lastDay < starts && lastDay !== today())
    refuse(
      starts > today()
        ? `The role starts on ${showShortDate(starts)}. Enter that day or a later one, or today if it never begins`
        : `Enter a day on or after ${showShortDate(starts)}, when the role started`,
    );
  const last = standingState(states);
  if (last.happenedOn && lastDay < dayOfState(last))
    refuse(`Enter a day on or after ${showShortDate(dayOfState(last))}, the step before`);
  if (lastDay > addMonths(today(), 12)) refuse("Enter a day within the next 12 months");
  const planned = endingToCome(states);
  if (planned && lastDay >= planned)
    refuse(
      `The last day of ${membership.name} is recorded already: ${showShortDate(planned)}. You can bring it forward. If they stay longer, appoint them again from the day after`,
    );
}
