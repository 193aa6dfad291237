import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { howTold } from "@/lib/appointments/how-told.ts";
import { supportersOf } from "@/lib/appointments/supporters-of.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { Refusal } from "@/lib/errors.ts";
import { drawnFrom, eachRow, formId, pastDate } from "@/lib/form-fields.ts";
import { chosenAsked, sentBefore } from "@/lib/invitations/chosen-asked.ts";
import { loadAsked } from "@/lib/invitations/load-asked.ts";
import { holdMeeting } from "@/lib/meetings/hold-meeting.ts";
import { replyWords, shortWhenWords } from "@/lib/meetings/meeting-words.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { refuseUnlessOpen } from "@/lib/replies/refuse-unless-open.ts";
import { replyFields, replyStanding } from "@/lib/replies/reply-fields.ts";
import { drawnFor, replyNote } from "@/lib/replies/reply-form-fields.ts";
import { dayOf, now, showShortDate, toDate, toDay } from "@/lib/time.ts";

export const RecordReplies = z.object({
  id: formId,
  ...drawnFor,
  /** By appointment. Where nothing is said, nothing is recorded. */
  answers: eachRow(z.enum(["", "attending", "not_attending", "not_sure"], "Choose one of the answers")),
  notes: eachRow(replyNote),
  positions: eachRow(drawnFrom),
  how: howTold,
  happenedOn: pastDate("the day they told you"),
});
export type RecordReplies = z.output<typeof RecordReplies>;

/**
 * Records, for a manager, what one or several partners said of a meeting by phone, by letter or in person. Each row
 * says whose act it is, who recorded it and how; each partner is told, so that they can change it. All or nothing:
 * where somebody replied meanwhile it refuses, naming them. Sent twice, it records once.
 */
export async function recordReplies(actor: Member, meetingId: string, input: RecordReplies): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const meeting = await holdMeeting(tx, trustId, meetingId);
    authorise(actor, "reply:record", {});
    const asked = await loadAsked(tx, trustId, meeting);
    const chosen = await chosenAsked(tx, trustId, input.answers, {
      asked,
      nothing: "Choose a reply for at least one partner",
    });
    const sent = await tx.reply.findMany({
      where: { trustId, id: { in: chosen.map(({ row }) => derivedId(input.id, row.appointmentId)) } },
      select: { appointmentId: true, answer: true },
    });
    if (sentBefore(chosen, sent, ({ answer }) => answer)) return;
    refuseUnlessOpen(meeting, input);

    const moved = await tx.meetingMove.findFirst({
      where: { trustId, meetingId },
      orderBy: { movedAt: "desc" },
      select: { movedAt: true },
    });
    const replies = await tx.reply.findMany({
      where: { trustId, meetingId, appointmentId: { in: chosen.map(({ row }) => row.appointmentId) } },
      ...replyFields,
    });
    const current: Record<string, string> = {};
    const meanwhile: string[] = [];
    const wanted = chosen.flatMap(({ row, value: answer }) => {
      const { appointmentId, membershipId, name, state, invitation } = row;
      const field = `answers.${appointmentId}`;
      if (membershipId === actor.membershipId)
        throw new Refusal("This is your own role. Reply on your own page.", { field });
      if (state.kind === "paused")
        throw new Refusal(`The role of ${name} is paused, so they need not reply`, { field });
      const since = moved && dayOf(moved.movedAt) > invitation.invitedOn ? dayOf(moved.movedAt) : null;
      if (input.happenedOn < (since ?? invitation.invitedOn))
        throw new Refusal(
          `Enter a day on or after ${showShortDate(since ?? invitation.invitedOn)}, when ${since ? "the meeting was moved" : `${name} was invited`}`,
          { field: "happenedOn" },
        );
      const standing = replyStanding(
        replies.filter((each) => each.appointmentId === appointmentId),
        meeting,
      );
      const note = input.notes[appointmentId] ?? null;
      if (standing.reply?.answer === answer && standing.reply.note === note) return [];
      if (standing.position !== (input.positions[appointmentId] ?? 0)) {
        current[`positions.${appointmentId}`] = String(standing.position);
        meanwhile.push(
          `${name}${standing.reply ? ` (${replyWords[standing.reply.answer].toLowerCase()})` : ""}`,
        );
      }
      return [{ row, answer, note, position: standing.position + 1 }];
    });
    if (meanwhile.length > 0)
      throw new Refusal(
        `Another reply came in meanwhile: ${meanwhile.join(", ")}. Nothing was recorded. Send again if what you have here is newer.`,
        { current },
      );

    const rows = wanted.map(({ row, answer, note, position }) => ({
      trustId,
      id: derivedId(input.id, row.appointmentId),
      meetingId,
      appointmentId: row.appointmentId,
      position,
      answer,
      note,
      heldOn: meeting.heldOn,
      startsAt: meeting.startsAt,
      saidById: row.membershipId,
      recordedById: actor.membershipId,
      how: input.how,
      happenedOn: toDate(input.happenedOn),
      recordedAt: now(),
    }));
    const { count } = await tx.reply.createMany({ data: rows, skipDuplicates: true });
    if (count < rows.length)
      throw new Refusal("Another reply came in at the same moment. Nothing was recorded: send this again.");
    for (const { id } of rows) await audit(tx, actor, `reply:recorded-${input.how}`, { kind: "reply", id });

    const recorder = await tx.membership.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: actor.membershipId } },
      select: { name: true },
    });
    const supporters = await supportersOf(
      tx,
      trustId,
      wanted.map(({ row }) => row.appointmentId),
    );
    const { startsAt, endsAt } = meeting;
    const to = `${meeting.committee.name} on ${shortWhenWords({ heldOn: toDay(meeting.heldOn), startsAt, endsAt })}`;
    const said = `${howWords[input.how]} on ${showShortDate(input.happenedOn)}`;
    const path = `meetings/${meetingId}`;
    await queueMessages(
      tx,
      actor,
      wanted.flatMap(({ row, answer }): NewMessage[] => {
        const reply = replyWords[answer].toLowerCase();
        const toPartner: NewMessage = {
          to: row.membershipId,
          kind: "reply_recorded",
          subject: "Your reply was recorded for you",
          body: `${recorder.name} recorded your reply to the meeting of ${to}: ${reply}. You told them ${said}. If this is not right, change it or tell ${recorder.name}.`,
          path,
        };
        const others = supporters(row.appointmentId).filter((each) => each !== actor.membershipId);
        const toOthers = others.map(
          (each): NewMessage => ({
            to: each,
            kind: "replied",
            subject: `${row.name} replied: ${reply}`,
            body: `${recorder.name} recorded that ${row.name} replied to the meeting of ${to}, ${said}: ${reply}.`,
            path,
          }),
        );
        return [toPartner, ...toOthers];
      }),
    );
  });
}
