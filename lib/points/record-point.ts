import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { chosenId, formId, pastDate, text } from "@/lib/form-fields.ts";
import { holdsOn, invitationsTo } from "@/lib/invitations/asked.ts";
import { holdMeeting } from "@/lib/meetings/hold-meeting.ts";
import { refuseUnlessBegun } from "@/lib/meetings/refuse-unless-begun.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { now, showShortDate, toDate, toDay } from "@/lib/time.ts";

export const RecordPoint = z.object({
  id: formId,
  appointmentId: chosenId("who raised it"),
  words: text("what they raised", 2_000),
  how: howTold,
  happenedOn: pastDate("the day they told you"),
});
export type RecordPoint = z.output<typeof RecordPoint>;

/**
 * Records, for a manager, what a partner raised at a meeting and told them by phone, by letter or in person. The
 * partner is told, so that they can say if it is not right. Sent twice, it records once. Refuses a day before the
 * meeting, a partner who was not asked to it, one whose role is over, and oneself.
 */
export async function recordPoint(actor: Member, meetingId: string, input: RecordPoint): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const meeting = await holdMeeting(tx, trustId, meetingId);
    const appointment = await tx.appointment.findUnique({
      where: { trustId_id: { trustId, id: input.appointmentId } },
      select: {
        id: true,
        membershipId: true,
        endedOn: true,
        membership: { select: { name: true } },
        invitations: {
          where: { ...invitationsTo(meeting), AND: holdsOn(meeting.heldOn) },
          select: { id: true },
        },
      },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "point:record", appointment);
    const mine = { trustId, id: input.id, meetingId, appointmentId: appointment.id };
    if ((await tx.raisedPoint.count({ where: mine })) > 0) return;
    refuseUnlessBegun(meeting);
    const { name } = appointment.membership;
    const refuse = (words: string) => new Refusal(words, { field: "appointmentId" });
    if (appointment.invitations.length === 0) throw refuse(`${name} was not asked to this meeting`);
    if (isOver(appointment)) throw refuse(`The role of ${name} has ended`);
    if (appointment.membershipId === actor.membershipId)
      throw refuse("This is your own role. Write it down on your own page.");
    if (toDate(input.happenedOn) < meeting.heldOn)
      throw new Refusal(
        `Enter a day on or after ${showShortDate(toDay(meeting.heldOn))}, the day of the meeting`,
        { field: "happenedOn" },
      );

    const { count } = await tx.raisedPoint.createMany({
      data: {
        ...mine,
        words: input.words,
        raisedById: appointment.membershipId,
        recordedById: actor.membershipId,
        how: input.how,
        happenedOn: toDate(input.happenedOn),
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, `point:recorded-${input.how}`, { kind: "raised_point", id: input.id });
    const recorder = await tx.membership.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: actor.membershipId } },
      select: { name: true },
    });
    const supporters = await supportersOf(tx, trustId, [appointment.id]);
    const about = `the meeting of ${meeting.committee.name} on ${showShortDate(toDay(meeting.heldOn))}`;
    const path = `meetings/${meetingId}`;
    const toPartner: NewMessage = {
      to: appointment.membershipId,
      kind: "point_raised",
      subject: "What you raised was written down for you",
      body: `${recorder.name} wrote down what you raised at ${about}. You told them ${howWords[input.how]} on ${showShortDate(input.happenedOn)}. If it is not right, tell ${recorder.name}.`,
      path,
    };
    const toOthers = supporters(appointment.id)
      .filter((to) => to !== actor.membershipId)
      .map(
        (to): NewMessage => ({
          to,
          kind: "point_raised",
          subject: `What ${name} raised was written down`,
          body: `${recorder.name} wrote down what ${name} raised at ${about}. It waits for an answer.`,
          path,
        }),
      );
    await queueMessages(tx, actor, [toPartner, ...toOthers]);
  });
}
