import type { Prisma } from "@/prisma/generated/client.ts";

type When = { heldOn: Date };
type Which = When & { id: string; committeeId: string };

/** The invitations that hold on a day, for a `where`. The day one ends on is the first on which it does not. */
export function holdsOn(day: Date) {
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
}

/** Every invitation to a meeting, for a `where`: to it alone, and to its committee. Also those that ended. */
export function invitationsTo(meeting: Which): Prisma.InvitationWhereInput {
  return { committeeId: meeting.committeeId, OR: [{ meetingId: meeting.id }, { meetingId: null }] };
}

/**
 * Whether an invitation asks somebody to a meeting: it holds on the day of the meeting, whatever day today is. So a seat
 * that ends next month asks to this month's meeting, and who was asked to a past one stays as it was.
 */
export function holds(invitation: { startsOn: Date; endsOn: Date | null }, { heldOn }: When): boolean {
  return invitation.startsOn <= heldOn && (!invitation.endsOn || invitation.endsOn > heldOn);
}
