import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, formId } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { holds, invitationsTo } from "@/lib/invitations/asked.ts";
import { replyWords, shortWhenWords } from "@/lib/meetings/meeting-words.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { refuseUnlessOpen } from "@/lib/replies/refuse-unless-open.ts";
import { drawnFor, replyNote } from "@/lib/replies/reply-form-fields.ts";
import { now, toDate, toDay, today } from "@/lib/time.ts";

export const GiveReply = z.object({
  id: formId,
  ...drawnFor,
  answer: choice(["attending", "not_attending", "not_sure"], "whether you are coming"),
  note: replyNote,
});
export type GiveReply = z.output<typeof GiveReply>;

/**
 * A partner says whether they come to a meeting they are asked to, and whoever supports them is told. They can change
 * it until the meeting begins: the latest reply holds, for the day and time it names. Refuses, with what was typed
 * kept, once the meeting was moved, cancelled or has begun, the invitation ended, or the role is paused or over.
 */
export async function giveReply(actor: Member, meetingId: string, input: GiveReply): Promise<void> {
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
        endsAt: true,
        cancelledAt: true,
        committee: { select: { name: true } },
      },
    });
    if (!meeting) throw new NotFound();
    const asked = await tx.invitation.findMany({
      where: { trustId, appointment: { membershipId }, ...invitationsTo(meeting) },
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      select: {
        startsOn: true,
        endsOn: true,
        appointment: {
          select: {
            id: true,
            membershipId: true,
            endedOn: true,
            membership: { select: { name: true } },
            states: latestState,
          },
        },
      },
    });
    const invitation = asked.find((each) => holds(each, meeting)) ?? asked[0];
    authorise(actor, "reply:give", invitation?.appointment ?? {});
    if (!invitation) throw new NotFound();
    const { appointment } = invitation;
    const mine = { trustId, id: input.id, meetingId, appointmentId: appointment.id };
    const isThere = async () => (await tx.reply.count({ where: mine })) > 0;
    if (await isThere()) return;
    refuseUnlessOpen(meeting, input);
    if (isOver(appointment))
      throw new Refusal("Your role here has ended, so you need not reply. Nothing was recorded.");
    if (!holds(invitation, meeting))
      throw new Refusal(
        "You are no longer asked to this meeting, so you need not reply. Nothing was recorded.",
      );
    if (toState(appointment.states).kind === "paused")
      throw new Refusal("Your role is paused, so you need not reply. Nothing was recorded.");

    const last = await tx.reply.findFirst({
      where: { trustId, meetingId, appointmentId: appointment.id },
      orderBy: { position: "desc" },
      select: { position: true, answer: true, note: true, heldOn: true, startsAt: true },
    });
    const { answer, note, startsAt } = input;
    const heldOn = toDate(input.heldOn);
    const saysSo = last && toDay(last.heldOn) === input.heldOn && last.startsAt === startsAt;
    if (saysSo && last.answer === answer && last.note === note) return;
    const { count } = await tx.reply.createMany({
      data: {
        ...mine,
        position: (last?.position ?? 0) + 1,
        answer,
        note,
        heldOn,
        startsAt,
        saidById: membershipId,
        recordedById: membershipId,
        how: "themselves",
        happenedOn: toDate(today()),
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      if (await isThere()) return;
      throw new Refusal(
        "Another reply of yours was recorded at the same moment. Look at it, and send this again if it is the right one.",
      );
    }
    await audit(tx, actor, "reply:given", { kind: "reply", id: input.id });
    const supporters = await supportersOf(tx, trustId, [appointment.id]);
    const when = shortWhenWords({ heldOn: input.heldOn, startsAt, endsAt: meeting.endsAt });
    const { name } = appointment.membership;
    await queueMessages(
      tx,
      actor,
      supporters(appointment.id).map((to) => ({
        to,
        kind: "replied",
        subject: `${name} replied: ${replyWords[answer].toLowerCase()}`,
        body: `${name} replied to the meeting of ${meeting.committee.name} on ${when}: ${replyWords[answer].toLowerCase()}.`,
        path: `meetings/${meetingId}`,
      })),
    );
  });
}
