import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { lineManagesToday } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadAsked } from "@/lib/invitations/load-asked.ts";
import { hasBegun } from "@/lib/meetings/meeting-clock.ts";
import type { MeetingDetail, PartnerAtMeeting } from "@/lib/meetings/meeting-detail.ts";
import { pointFields, toPoint } from "@/lib/points/point-fields.ts";
import { replyFields, replyStanding } from "@/lib/replies/reply-fields.ts";
import { dayOf, toDay } from "@/lib/time.ts";
import { loadUrgentContacts } from "@/lib/urgent-contacts/load-urgent-contacts.ts";

/**
 * One meeting: for a partner who is asked to it, with what they said, what happened and what they raised; for managers
 * and admins with the same of everybody who is asked. A partner who is not asked may not see it. The number of queries
 * does not grow with the partners.
 */
export async function readMeeting(actor: Member, meetingId: string): Promise<MeetingDetail> {
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
        place: true,
        joiningLink: true,
        preparation: true,
        papersLink: true,
        cancelledAt: true,
        cancelledBecause: true,
        moves: {
          orderBy: { movedAt: "desc" },
          take: 1,
          select: { fromOn: true, fromStartsAt: true, movedAt: true },
        },
        outcome: {
          select: {
            outcome: true,
            minutesLink: true,
            recordedAt: true,
            revision: true,
            recordedBy: { select: { name: true } },
          },
        },
        committee: {
          select: {
            id: true,
            name: true,
            partnersDo: true,
            place: true,
            joiningLink: true,
            preparation: true,
            papersLink: true,
            officers: {
              where: lineManagesToday(),
              orderBy: { post: "asc" },
              select: { post: true, contactId: true, contact: { select: { name: true, jobTitle: true } } },
            },
          },
        },
      },
    });
    if (!meeting) throw new NotFound();
    const asked = await loadAsked(tx, trustId, meeting);
    const me = asked.find((each) => each.membershipId === membershipId);
    authorise(actor, "meeting:read", me ?? {});

    const replies = await tx.reply.findMany({ where: { trustId, meetingId }, ...replyFields });
    const attendances = await tx.attendance.findMany({
      where: { trustId, meetingId },
      orderBy: { position: "desc" },
      select: { appointmentId: true, position: true, kind: true },
    });
    const points = await tx.raisedPoint.findMany({
      where: { trustId, meetingId },
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
      select: pointFields,
    });
    const { committee, outcome, moves, officers } = { ...meeting, officers: meeting.committee.officers };
    const chair = officers.find(({ post }) => post === "chair");
    const secretary = officers.find(({ post }) => post === "secretary");
    const introduction =
      me && chair
        ? await tx.introduction.findFirst({
            where: { trustId, appointmentId: me.appointmentId, contactId: chair.contactId },
            select: { states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } } },
          })
        : null;

    const partners = asked.map((each): PartnerAtMeeting => {
      const isTheirs = (row: { appointmentId: string }) => row.appointmentId === each.appointmentId;
      const attendance = attendances.find(isTheirs);
      return {
        ...each,
        isSelf: each.membershipId === membershipId,
        said: replyStanding(replies.filter(isTheirs), meeting),
        attendance: attendance ?? null,
      };
    });
    const mayRecord = can(actor, "meeting:write", {});
    const [move] = moves;
    return {
      id: meeting.id,
      committee: { id: committee.id, name: committee.name, partnersDo: committee.partnersDo },
      heldOn: toDay(meeting.heldOn),
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      hasBegun: hasBegun(meeting),
      cancelled: meeting.cancelledAt && { on: dayOf(meeting.cancelledAt), because: meeting.cancelledBecause },
      movedFrom: move
        ? { heldOn: toDay(move.fromOn), startsAt: move.fromStartsAt, on: dayOf(move.movedAt) }
        : null,
      place: meeting.place ?? committee.place,
      joiningLink: meeting.joiningLink ?? committee.joiningLink,
      preparation: meeting.preparation ?? committee.preparation,
      papersLink: meeting.papersLink ?? committee.papersLink,
      chair: chair
        ? { ...chair.contact, haveMet: me ? introduction?.states[0]?.kind === "made" : null }
        : null,
      secretary: secretary ? secretary.contact : null,
      outcome: outcome && {
        words: outcome.outcome,
        minutesLink: outcome.minutesLink,
        by: outcome.recordedBy.name,
        on: dayOf(outcome.recordedAt),
        revision: outcome.revision,
      },
      mine: partners.find(({ isSelf }) => isSelf) ?? null,
      partners: mayRecord ? partners : null,
      points: points.map(toPoint).filter((point) => mayRecord || point.membershipId === membershipId),
      urgentContacts: await loadUrgentContacts(tx, trustId),
      may: {
        write: mayRecord,
        invite: can(actor, "invitation:write", {}),
        recordReplies: can(actor, "reply:record", {}),
        recordAttendance: can(actor, "attendance:record", {}),
        recordPoint: can(actor, "point:record", {}),
        answer: can(actor, "point:answer", {}),
      },
    };
  });
}
