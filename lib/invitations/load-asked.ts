import { latestState, type StateSummary, toState } from "@/lib/appointments/appointment-fields.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { holdsOn, invitationsTo } from "@/lib/invitations/asked.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { ReachedBy } from "@/prisma/generated/enums.ts";

/** A partner who is asked to a meeting, and by which invitation. */
export type Asked = {
  appointmentId: string;
  membershipId: string;
  name: string;
  reachedBy: ReachedBy;
  state: StateSummary;
  invitation: {
    id: string;
    /** By a seat on the committee, and not to this meeting alone. */
    isSeat: boolean;
    why: string;
    invitedBy: string;
    invitedOn: Day;
    endsOn: Day | null;
    /** Whose seat they keep warm. */
    coveringFor: string | null;
  };
};

/** Who is, or was, asked to a meeting: everybody with an invitation that holds on its day, by name. */
export async function loadAsked(
  tx: TrustTransaction,
  trustId: string,
  meeting: { id: string; committeeId: string; heldOn: Date },
): Promise<Asked[]> {
  const invitations = await tx.invitation.findMany({
    where: { trustId, ...invitationsTo(meeting), AND: holdsOn(meeting.heldOn) },
    // Where somebody has a seat and was invited by name as well, the seat comes first.
    orderBy: [
      { appointment: { membership: { name: "asc" } } },
      { appointmentId: "asc" },
      { meetingId: { sort: "asc", nulls: "first" } },
      { startsOn: "desc" },
    ],
    select: {
      id: true,
      meetingId: true,
      why: true,
      invitedAt: true,
      endsOn: true,
      invitedBy: { select: { name: true } },
      covering: { select: { membership: { select: { name: true } } } },
      appointment: {
        select: {
          id: true,
          membershipId: true,
          states: latestState,
          membership: { select: { name: true, reachedBy: true } },
        },
      },
    },
  });
  const first = new Map<string, (typeof invitations)[number]>();
  for (const each of invitations) if (!first.has(each.appointment.id)) first.set(each.appointment.id, each);
  return [...first.values()].map(({ appointment, ...invitation }) => ({
    appointmentId: appointment.id,
    membershipId: appointment.membershipId,
    ...appointment.membership,
    state: toState(appointment.states),
    invitation: {
      id: invitation.id,
      isSeat: invitation.meetingId === null,
      why: invitation.why,
      invitedBy: invitation.invitedBy.name,
      invitedOn: dayOf(invitation.invitedAt),
      endsOn: invitation.endsOn && toDay(invitation.endsOn),
      coveringFor: invitation.covering?.membership.name ?? null,
    },
  }));
}
