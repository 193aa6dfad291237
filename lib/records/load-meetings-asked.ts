import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { AttendanceKind, ReplyAnswer } from "@/prisma/generated/enums.ts";

/** A meeting somebody was asked to: what they said of it, and what happened. */
export type MeetingAsked = {
  committee: string;
  heldOn: Day;
  startsAt: string;
  isCancelled: boolean;
  /** Why they were asked, as the invitation says it; null where they came without one. */
  why: string | null;
  /** The last reply; `forAnotherDay` when the meeting was moved after it. */
  reply: { answer: ReplyAnswer; note: string | null; forAnotherDay: boolean } | null;
  attendance: AttendanceKind | null;
};

/** Every meeting that any of these appointments was asked to, replied to or came to, latest first. */
export async function loadMeetingsAsked(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: string[],
): Promise<MeetingAsked[]> {
  const mine = { trustId, appointmentId: { in: appointmentIds } };
  const invitations = await tx.invitation.findMany({
    where: mine,
    orderBy: { invitedAt: "desc" },
    select: { committeeId: true, meetingId: true, why: true, invitedAt: true, startsOn: true, endsOn: true },
  });
  const latest = { where: mine, orderBy: { recordedAt: "desc" as const }, take: 1 };
  const meetings = await tx.meeting.findMany({
    where: {
      trustId,
      OR: [
        { committeeId: { in: invitations.flatMap((each) => (each.meetingId ? [] : each.committeeId)) } },
        { id: { in: invitations.flatMap(({ meetingId }) => meetingId ?? []) } },
        { replies: { some: mine } },
        { attendances: { some: mine } },
      ],
    },
    orderBy: [{ heldOn: "desc" }, { startsAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      committeeId: true,
      heldOn: true,
      startsAt: true,
      cancelledAt: true,
      committee: { select: { name: true } },
      replies: { ...latest, select: { answer: true, note: true, heldOn: true, startsAt: true } },
      attendances: { ...latest, select: { kind: true } },
    },
  });
  return meetings.flatMap((meeting) => {
    const { committee, heldOn, startsAt, replies, attendances } = meeting;
    const invitation = invitations.find((each) =>
      each.meetingId
        ? each.meetingId === meeting.id
        : each.committeeId === meeting.committeeId &&
          each.startsOn <= heldOn &&
          // A seat from before Alongside: nobody asked them here to the meetings before they were brought in.
          dayOf(each.invitedAt) <= toDay(heldOn) &&
          (!each.endsOn || heldOn < each.endsOn),
    );
    const [reply] = replies;
    const [attendance] = attendances;
    if (!invitation && !reply && !attendance) return [];
    return [
      {
        committee: committee.name,
        heldOn: toDay(heldOn),
        startsAt,
        isCancelled: meeting.cancelledAt !== null,
        why: invitation?.why ?? null,
        reply: reply
          ? {
              answer: reply.answer,
              note: reply.note,
              forAnotherDay: reply.heldOn.getTime() !== heldOn.getTime() || reply.startsAt !== startsAt,
            }
          : null,
        attendance: attendance?.kind ?? null,
      },
    ];
  });
}
