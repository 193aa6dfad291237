import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId, text } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { holdsOn, invitationsTo } from "@/lib/invitations/asked.ts";
import { refuseUnlessBegun } from "@/lib/meetings/refuse-unless-begun.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { now, showShortDate, toDate, toDay, today } from "@/lib/time.ts";

export const RaisePoint = z.object({ id: formId, words: text("what you raised", 2_000) });
export type RaisePoint = z.output<typeof RaisePoint>;

/**
 * A partner writes down what they raised at a meeting they were asked to. It then waits for the trust, and whoever
 * supports them is told. Sent twice, it is written once. Refuses before the meeting, and once the role is over.
 */
export async function raisePoint(actor: Member, meetingId: string, input: RaisePoint): Promise<void> {
  return inTrust(actor, async (tx) => {
    if (!isId(meetingId)) throw new NotFound();
    const { trustId, membershipId } = actor;
    const meeting = await tx.meeting.findUnique({
      where: { trustId_id: { trustId, id: meetingId } },
      select: {
        id: true,
        committeeId: true,
        heldOn: true,
        startsAt: true,
        cancelledAt: true,
        committee: { select: { name: true } },
      },
    });
    if (!meeting) throw new NotFound();
    const appointment = await tx.appointment.findFirst({
      where: {
        trustId,
        membershipId,
        ...currentAppointment(),
        invitations: { some: { ...invitationsTo(meeting), AND: holdsOn(meeting.heldOn) } },
      },
      select: { id: true, membershipId: true, membership: { select: { name: true } } },
    });
    authorise(actor, "point:raise", appointment ?? {});
    if (!appointment) throw new NotFound();
    const isThere = async () =>
      (await tx.raisedPoint.count({ where: { trustId, id: input.id, appointmentId: appointment.id } })) > 0;
    if (await isThere()) return;
    refuseUnlessBegun(meeting);
    const { count } = await tx.raisedPoint.createMany({
      data: {
        trustId,
        id: input.id,
        meetingId,
        appointmentId: appointment.id,
        words: input.words,
        raisedById: membershipId,
        recordedById: membershipId,
        how: "themselves",
        happenedOn: toDate(today()),
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      if (await isThere()) return;
      throw new Refusal("This page is out of date. Go back and open it again.");
    }
    await audit(tx, actor, "point:raised", { kind: "raised_point", id: input.id });
    const supporters = await supportersOf(tx, trustId, [appointment.id]);
    const { name } = appointment.membership;
    await queueMessages(
      tx,
      actor,
      supporters(appointment.id).map((to) => ({
        to,
        kind: "point_raised",
        subject: `${name} wrote down what they raised`,
        body: `It is about the meeting of ${meeting.committee.name} on ${showShortDate(toDay(meeting.heldOn))}, and waits for an answer.`,
        path: `meetings/${meetingId}`,
      })),
    );
  });
}
