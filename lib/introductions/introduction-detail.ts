import { isOver } from "@/lib/appointments/current.ts";
import { isPaused, pausedFields } from "@/lib/appointments/refuse-if-paused.ts";
import {
  type IntroductionStanding,
  type IntroductionStep,
  introductionStanding,
  introductionStates,
  toStep,
} from "@/lib/introductions/introduction-standing.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { type Day, dayOf } from "@/lib/time.ts";

/** One introduction and all that became of it. */
export type IntroductionDetail = {
  id: string;
  revision: number;
  contact: {
    name: string;
    jobTitle: string | null;
    email: string | null;
    phone: string | null;
    left: boolean;
  };
  committee: string | null;
  why: string;
  proposedBy: string;
  proposedOn: Day;
  arranger: { id: string; name: string; holdsRole: boolean };
  standing: IntroductionStanding;
  /** Latest first. */
  history: IntroductionStep[];
  partner: { appointmentId: string; membershipId: string; name: string };
  isPaused: boolean;
  isOver: boolean;
};

/** What it takes, for a `select`. */
export const introductionDetail = () =>
  ({
    id: true,
    revision: true,
    why: true,
    proposedAt: true,
    contact: { select: { name: true, jobTitle: true, email: true, phone: true, endedAt: true } },
    committee: { select: { name: true } },
    proposedBy: { select: { name: true } },
    arranger: {
      select: {
        id: true,
        name: true,
        endedAt: true,
        roleGrants: { where: heldNow(), take: 1, select: { id: true } },
      },
    },
    states: introductionStates,
    appointment: {
      select: {
        id: true,
        membershipId: true,
        endedOn: true,
        ...pausedFields,
        membership: { select: { name: true, email: true, phone: true } },
      },
    },
  }) as const;

type Row = {
  id: string;
  revision: number;
  why: string;
  proposedAt: Date;
  contact: {
    name: string;
    jobTitle: string | null;
    email: string | null;
    phone: string | null;
    endedAt: Date | null;
  };
  committee: { name: string } | null;
  proposedBy: { name: string };
  arranger: { id: string; name: string; endedAt: Date | null; roleGrants: { id: string }[] };
  states: Parameters<typeof introductionStanding>[0];
  appointment: {
    id: string;
    membershipId: string;
    endedOn: Date | null;
    membership: { name: string };
    states: Parameters<typeof isPaused>[0]["states"];
  };
};

/** The same as its readers see it. */
export function toIntroductionDetail(row: Row): IntroductionDetail {
  const { contact, arranger, appointment } = row;
  const { endedAt, ...reach } = contact;
  return {
    id: row.id,
    revision: row.revision,
    contact: { ...reach, left: endedAt !== null },
    committee: row.committee?.name ?? null,
    why: row.why,
    proposedBy: row.proposedBy.name,
    proposedOn: dayOf(row.proposedAt),
    arranger: {
      id: arranger.id,
      name: arranger.name,
      holdsRole: arranger.endedAt === null && arranger.roleGrants.length > 0,
    },
    standing: introductionStanding(row.states),
    history: row.states.map(toStep),
    partner: {
      appointmentId: appointment.id,
      membershipId: appointment.membershipId,
      name: appointment.membership.name,
    },
    isPaused: isPaused(appointment),
    isOver: isOver(appointment),
  };
}
