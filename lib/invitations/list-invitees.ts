import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment, lineManagesToday } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { holdsOn } from "@/lib/invitations/asked.ts";
import { invitableFields, whyNotInvited } from "@/lib/invitations/invitable.ts";
import { askedAlready, type InvitedTo } from "@/lib/invitations/invite-partners.ts";
import { hasBegun } from "@/lib/meetings/meeting-clock.ts";
import type { MeetingTime } from "@/lib/meetings/meeting-words.ts";
import { type Day, toDate, toDay, today } from "@/lib/time.ts";

/** A partner to choose, with what speaks for choosing them. */
export type Invitee = {
  appointmentId: string;
  name: string;
  /** In their own words; null where they said nothing. */
  brings: {
    experience: string | null;
    skills: string | null;
    interests: string | null;
    whenFree: string | null;
  } | null;
  /** The committees on which they have a seat today. */
  sitsOn: string[];
  /** Their role starts on that day, which is to come. */
  startsOn: Day | null;
  /** They are asked already, since that day. */
  askedSince: Day | null;
  /** Why they cannot be invited: "their role is paused". */
  cannot: string | null;
};

export type CommitteeInvitees = {
  committee: { id: string; name: string; seats: number | null; chair: string | null; hasEnded: boolean };
  partners: Invitee[];
};

export type MeetingInvitees = {
  meeting: MeetingTime & { id: string; committee: string };
  /** Nobody can be invited any more. */
  closed: "cancelled" | "begun" | null;
  partners: Invitee[];
};

/** Who can be given a seat on a committee, for a manager. */
export async function listCommitteeInvitees(actor: Member, committeeId: string): Promise<CommitteeInvitees> {
  return inTrust(actor, async (tx) => {
    if (!isId(committeeId)) throw new NotFound();
    const { trustId } = actor;
    const committee = await tx.committee.findUnique({
      where: { trustId_id: { trustId, id: committeeId } },
      select: {
        id: true,
        name: true,
        seats: true,
        endedAt: true,
        officers: {
          where: { post: "chair", ...lineManagesToday() },
          take: 1,
          select: { contact: { select: { name: true } } },
        },
      },
    });
    if (!committee) throw new NotFound();
    authorise(actor, "invitation:write", {});
    const { id, name, seats, endedAt, officers } = committee;
    return {
      committee: {
        id,
        name,
        seats,
        chair: officers[0]?.contact.name ?? null,
        hasEnded: endedAt !== null,
      },
      partners: await loadInvitees(tx, trustId, {
        asked: await loadAskedAlready(tx, trustId, { committee, meeting: null }),
        heldOn: null,
      }),
    };
  });
}

/** Who can be invited to one meeting, for a manager. */
export async function listMeetingInvitees(actor: Member, meetingId: string): Promise<MeetingInvitees> {
  return inTrust(actor, async (tx) => {
    if (!isId(meetingId)) throw new NotFound();
    const { trustId } = actor;
    const meeting = await tx.meeting.findUnique({
      where: { trustId_id: { trustId, id: meetingId } },
      select: {
        id: true,
        heldOn: true,
        startsAt: true,
        endsAt: true,
        cancelledAt: true,
        committee: { select: { id: true, name: true } },
      },
    });
    if (!meeting) throw new NotFound();
    authorise(actor, "invitation:write", {});
    const { id, committee, startsAt, endsAt } = meeting;
    return {
      meeting: { id, committee: committee.name, heldOn: toDay(meeting.heldOn), startsAt, endsAt },
      closed: meeting.cancelledAt ? "cancelled" : hasBegun(meeting) ? "begun" : null,
      partners: await loadInvitees(tx, trustId, {
        asked: await loadAskedAlready(tx, trustId, { committee, meeting }),
        heldOn: meeting.heldOn,
      }),
    };
  });
}

type Already = { appointmentId: string; startsOn: Date };

function loadAskedAlready(tx: TrustTransaction, trustId: string, to: InvitedTo): Promise<Already[]> {
  return tx.invitation.findMany({
    where: { trustId, ...askedAlready(to) },
    orderBy: { startsOn: "asc" },
    select: { appointmentId: true, startsOn: true },
  });
}

/**
 * The current partners, each with what speaks for choosing them: `asked` are those who are asked already, `heldOn` the
 * day it is for, where there is one.
 */
export async function loadInvitees(
  tx: TrustTransaction,
  trustId: string,
  { asked, heldOn }: { asked: readonly Already[]; heldOn: Date | null },
): Promise<Invitee[]> {
  const appointments = await tx.appointment.findMany({
    where: { trustId, ...currentAppointment() },
    orderBy: [{ membership: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      ...invitableFields,
      membership: {
        select: {
          name: true,
          profile: { select: { experience: true, skills: true, interests: true, whenFree: true } },
        },
      },
      invitations: {
        where: { meetingId: null, ...holdsOn(toDate(today())), committee: { endedAt: null } },
        orderBy: { committee: { name: "asc" } },
        select: { committee: { select: { name: true } } },
      },
    },
  });
  return appointments.map((row): Invitee => {
    const invitation = asked.find(({ appointmentId }) => appointmentId === row.id);
    const { name, profile } = row.membership;
    const saysAnything = profile && Object.values(profile).some((words) => words);
    return {
      appointmentId: row.id,
      name,
      brings: saysAnything ? profile : null,
      sitsOn: row.invitations.map(({ committee }) => committee.name),
      startsOn: toDay(row.startsOn) > today() ? toDay(row.startsOn) : null,
      askedSince: invitation ? toDay(invitation.startsOn) : null,
      cannot: whyNotInvited(row, heldOn),
    };
  });
}
