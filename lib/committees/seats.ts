import { latestState, toState } from "@/lib/appointments/appointment-fields.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { broughtInAt } from "@/lib/before/since.ts";
import type { Coverage } from "@/lib/committees/committee-words.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { holdsOn } from "@/lib/invitations/asked.ts";
import { toDate, today } from "@/lib/time.ts";

/** The seats that partners hold today: invitations to every meeting of a committee, for a `select`. */
export function todaysSeats() {
  return {
    where: {
      meetingId: null,
      ...holdsOn(toDate(today())),
      appointment: currentAppointment(),
    },
    select: {
      id: true,
      startsOn: true,
      invitedAt: true,
      coveringId: true,
      appointment: {
        select: {
          id: true,
          membershipId: true,
          ...broughtInAt,
          membership: { select: { name: true, profile: { select: { seenByPartners: true } } } },
          states: latestState,
        },
      },
    },
  } as const;
}

type SeatRow = { appointment: { states: Parameters<typeof toState>[0] } };

/** Whether the partner in a seat is away, so that it does not count as filled. */
export function isPaused({ appointment }: SeatRow): boolean {
  return toState(appointment.states).kind === "paused";
}

/**
 * How many partners a committee has, against how many are wanted: its own target, or for a safety-related one the
 * trust's.
 */
export function toCoverage(
  committee: { target: number | null; safetyRelated: boolean; invitations: SeatRow[] },
  trustTarget: number,
): Coverage {
  const paused = committee.invitations.filter(isPaused).length;
  return {
    partners: committee.invitations.length - paused,
    paused,
    wanted: committee.target ?? (committee.safetyRelated ? trustTarget : null),
  };
}

/** Two partners on each safety-related committee, as national guidance hoped for, until a trust says otherwise [S6, S7]. */
export const usualTarget = 2;

/** How many partners the trust wants on each safety-related committee. */
export async function readTarget(tx: TrustTransaction, trustId: string): Promise<number> {
  const settings = await tx.trustSettings.findUnique({
    where: { trustId },
    select: { committeeTarget: true },
  });
  return settings?.committeeTarget ?? usualTarget;
}
