import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { holds, invitationsTo } from "@/lib/invitations/asked.ts";
import type { CalendarEntry } from "@/lib/meetings/calendar-file.ts";
import { instantOf, toDay } from "@/lib/time.ts";

/** A meeting for somebody's own calendar: a partner who is asked to it, or whoever sees to meetings. Throws `NotFound`. */
export async function readCalendarEntry(actor: Member, meetingId: string): Promise<CalendarEntry> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const meeting = isId(meetingId)
      ? await tx.meeting.findUnique({
          where: { trustId_id: { trustId, id: meetingId } },
          select: {
            id: true,
            committeeId: true,
            heldOn: true,
            startsAt: true,
            endsAt: true,
            place: true,
            joiningLink: true,
            cancelledAt: true,
            createdAt: true,
            revision: true,
            committee: { select: { name: true, place: true, joiningLink: true } },
          },
        })
      : null;
    if (!meeting) throw new NotFound();
    const invitations = await tx.invitation.findMany({
      where: { trustId, appointment: { membershipId }, ...invitationsTo(meeting) },
      select: { startsOn: true, endsOn: true },
    });
    const asked = invitations.some((invitation) => holds(invitation, meeting));
    authorise(actor, "meeting:read", asked ? { membershipId } : {});
    const day = toDay(meeting.heldOn);
    return {
      id: meeting.id,
      committee: meeting.committee.name,
      starts: instantOf(day, meeting.startsAt),
      ends: meeting.endsAt ? instantOf(day, meeting.endsAt) : null,
      place: meeting.place ?? meeting.committee.place,
      joiningLink: meeting.joiningLink ?? meeting.committee.joiningLink,
      cancelled: meeting.cancelledAt !== null,
      changes: meeting.revision,
    };
  });
}
