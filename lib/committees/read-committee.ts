import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { sinceOf } from "@/lib/before/since.ts";
import type { Coverage } from "@/lib/committees/committee-words.ts";
import { type Officers, todaysOfficers, toOfficers } from "@/lib/committees/officers.ts";
import { isPaused, readTarget, toCoverage, todaysSeats } from "@/lib/committees/seats.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Day, toDate, toDay, today } from "@/lib/time.ts";
import type { CommitteeLevel } from "@/prisma/generated/enums.ts";

export type CommitteeMeeting = {
  id: string;
  heldOn: Day;
  startsAt: string;
  endsAt: string | null;
  cancelled: boolean;
};

export type CommitteeDetail = {
  id: string;
  name: string;
  purpose: string;
  partnersDo: string;
  level: CommitteeLevel;
  safetyRelated: boolean;
  preparation: string | null;
  place: string | null;
  /** For those asked to it and those who see to it; null for others, or where there is none. */
  joiningLink: string | null;
  papersLink: string | null;
  seats: number | null;
  target: number | null;
  endedAt: Date | null;
  revision: number;
  officers: Officers;
  /** Null for those who only read the register. */
  coverage: Coverage | null;
  /** What the trust wants where the committee says nothing. */
  usualTarget: number;
  /** Whether whoever asks sees who sits on it: partners, managers and admins. */
  seesPartners: boolean;
  /** The partners with a seat. Fellow partners who did not agree to be seen have no name. */
  partners: {
    invitationId: string;
    appointmentId: string;
    name: string | null;
    /** Null: since before Alongside, and nobody knows the day. */
    since: Day | null;
    paused: boolean;
    covering: boolean;
  }[];
  /** Whether whoever asks holds a seat. */
  mine: boolean;
  coming: CommitteeMeeting[];
  past: CommitteeMeeting[];
};

const most = 24;

/** One committee with its coming and latest meetings, for everybody at the trust. Throws `NotFound`. */
export async function readCommittee(actor: Member, committeeId: string): Promise<CommitteeDetail> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const day = toDate(today());
    const meeting = { id: true, heldOn: true, startsAt: true, endsAt: true, cancelledAt: true } as const;
    const committee = isId(committeeId)
      ? await tx.committee.findUnique({
          where: { trustId_id: { trustId, id: committeeId } },
          include: {
            officers: todaysOfficers(),
            invitations: todaysSeats(),
            meetings: {
              where: { heldOn: { gte: day } },
              orderBy: [{ heldOn: "asc" }, { startsAt: "asc" }],
              take: most,
              select: meeting,
            },
          },
        })
      : null;
    if (!committee) throw new NotFound();
    authorise(actor, "committee:read", {});
    const past = await tx.meeting.findMany({
      where: { trustId, committeeId, heldOn: { lt: day } },
      orderBy: [{ heldOn: "desc" }, { startsAt: "desc" }],
      take: most,
      select: meeting,
    });
    const writes = can(actor, "committee:write", {});
    const seesPartners = writes || actor.appointmentId !== null;
    const mine = committee.invitations.some(({ appointment }) => appointment.id === actor.appointmentId);
    const usualTarget = await readTarget(tx, trustId);
    const { trustId: _, createdAt: __, officers, invitations, meetings, ...rest } = committee;
    return {
      ...rest,
      joiningLink: writes || mine ? rest.joiningLink : null,
      papersLink: writes || mine ? rest.papersLink : null,
      officers: toOfficers(officers),
      coverage: writes || can(actor, "programme:read", {}) ? toCoverage(committee, usualTarget) : null,
      usualTarget,
      seesPartners,
      partners: seesPartners
        ? invitations.map((seat) => ({
            invitationId: seat.id,
            appointmentId: seat.appointment.id,
            name:
              writes ||
              seat.appointment.id === actor.appointmentId ||
              seat.appointment.membership.profile?.seenByPartners
                ? seat.appointment.membership.name
                : null,
            since: sinceOf(
              { startsOn: seat.startsOn, recordedAt: seat.invitedAt },
              seat.appointment.broughtIn,
            ),
            paused: isPaused(seat),
            covering: seat.coveringId !== null,
          }))
        : [],
      mine,
      coming: meetings.map(toMeeting),
      past: past.map(toMeeting),
    };
  });
}

function toMeeting(row: {
  id: string;
  heldOn: Date;
  startsAt: string;
  endsAt: string | null;
  cancelledAt: Date | null;
}): CommitteeMeeting {
  const { cancelledAt, heldOn, ...rest } = row;
  return { ...rest, heldOn: toDay(heldOn), cancelled: cancelledAt !== null };
}
