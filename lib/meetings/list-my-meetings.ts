import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment, lineManagesToday } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { hasBegun, notOver, over } from "@/lib/meetings/meeting-clock.ts";
import type { MeetingTime } from "@/lib/meetings/meeting-words.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { pointFields, toPoint } from "@/lib/points/point-fields.ts";
import { type ReplyStanding, replyFields, replyStanding } from "@/lib/replies/reply-fields.ts";
import { toDate, toDay, today } from "@/lib/time.ts";
import type { AttendanceKind } from "@/prisma/generated/enums.ts";

export type ComingMeeting = MeetingTime & {
  id: string;
  committee: string;
  place: string | null;
  chair: string | null;
  hasBegun: boolean;
  isCancelled: boolean;
  said: ReplyStanding;
};

export type PastMeeting = MeetingTime & {
  id: string;
  committee: string;
  attendance: AttendanceKind | null;
  hasOutcome: boolean;
  points: { id: string; words: string; answer: string | null }[];
};

export type MyMeetings = {
  /** The committees on which they have a seat. */
  seats: { id: string; name: string }[];
  coming: Paged<ComingMeeting>;
  past: Paged<PastMeeting>;
};

const pageSize = 10;

/**
 * The meetings a partner is asked to: those to come, soonest first, with what they replied; and those that are over,
 * latest first, with what happened and what became of what they raised. Ten of each a page; the number of queries does
 * not grow with them.
 */
export async function listMyMeetings(
  actor: Member,
  pages: { coming?: number; past?: number } = {},
): Promise<MyMeetings> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const appointment = await tx.appointment.findFirst({
      where: { trustId, membershipId, ...currentAppointment() },
      orderBy: { startsOn: "asc" },
      select: { id: true, membershipId: true },
    });
    if (!appointment) throw new NotFound();
    authorise(actor, "meeting:read", appointment);
    const invitations = await tx.invitation.findMany({
      where: { trustId, appointmentId: appointment.id },
      orderBy: [{ committee: { name: "asc" } }, { startsOn: "asc" }],
      select: {
        committeeId: true,
        meetingId: true,
        startsOn: true,
        endsOn: true,
        committee: { select: { id: true, name: true, endedAt: true } },
      },
    });
    // An invitation asks to the meetings on the days it holds, as `holdsOn` says.
    const asked = {
      trustId,
      OR: invitations.map(({ committeeId, meetingId, startsOn, endsOn }) => ({
        ...(meetingId ? { id: meetingId } : { committeeId }),
        heldOn: { gte: startsOn, ...(endsOn ? { lt: endsOn } : {}) },
      })),
    };
    const theirs = { where: { appointmentId: appointment.id } };
    const whenFields = { id: true, heldOn: true, startsAt: true, endsAt: true } as const;

    const comingWhere = { ...asked, AND: notOver() };
    const coming = rowsOf(pages.coming ?? 1, await tx.meeting.count({ where: comingWhere }), pageSize);
    const comingRows = await tx.meeting.findMany({
      where: comingWhere,
      orderBy: [{ heldOn: "asc" }, { startsAt: "asc" }, { id: "asc" }],
      ...coming.read,
      select: {
        ...whenFields,
        place: true,
        cancelledAt: true,
        committee: {
          select: {
            name: true,
            place: true,
            officers: {
              where: { post: "chair", ...lineManagesToday() },
              take: 1,
              select: { contact: { select: { name: true } } },
            },
          },
        },
        replies: { ...theirs, ...replyFields },
      },
    });
    const pastWhere = { ...asked, cancelledAt: null, AND: over() };
    const past = rowsOf(pages.past ?? 1, await tx.meeting.count({ where: pastWhere }), pageSize);
    const pastRows = await tx.meeting.findMany({
      where: pastWhere,
      orderBy: [{ heldOn: "desc" }, { startsAt: "desc" }, { id: "asc" }],
      ...past.read,
      select: {
        ...whenFields,
        committee: { select: { name: true } },
        attendances: { ...theirs, orderBy: { position: "desc" }, take: 1, select: { kind: true } },
        outcome: { select: { meetingId: true } },
        points: { ...theirs, orderBy: [{ recordedAt: "asc" }, { id: "asc" }], select: pointFields },
      },
    });
    const seats = new Map<string, { id: string; name: string }>();
    for (const { meetingId, endsOn, committee } of invitations)
      if (!meetingId && (!endsOn || endsOn > toDate(today())) && !committee.endedAt)
        seats.set(committee.id, { id: committee.id, name: committee.name });
    return {
      seats: [...seats.values()],
      coming: {
        page: coming.page,
        pages: coming.pages,
        rows: comingRows.map((row) => ({
          ...timeOf(row),
          place: row.place ?? row.committee.place,
          chair: row.committee.officers[0]?.contact.name ?? null,
          hasBegun: hasBegun(row),
          isCancelled: row.cancelledAt !== null,
          said: replyStanding(row.replies, row),
        })),
      },
      past: {
        page: past.page,
        pages: past.pages,
        rows: pastRows.map((row) => ({
          ...timeOf(row),
          attendance: row.attendances[0]?.kind ?? null,
          hasOutcome: row.outcome !== null,
          points: row.points
            .map(toPoint)
            .map(({ id, words, answer }) => ({ id, words, answer: answer?.words ?? null })),
        })),
      },
    };
  });
}

function timeOf(row: {
  id: string;
  heldOn: Date;
  startsAt: string;
  endsAt: string | null;
  committee: { name: string };
}) {
  const { id, startsAt, endsAt } = row;
  return { id, committee: row.committee.name, heldOn: toDay(row.heldOn), startsAt, endsAt };
}
