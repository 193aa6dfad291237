import { dayOfState } from "@/lib/appointments/appointment-fields.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { IntroductionStateKind, PairingStateKind } from "@/prisma/generated/enums.ts";

/** Somebody who stood beside a partner, and from and until when. */
export type PersonAround = {
  name: string;
  as: "line manager" | "deputy of the line manager" | "mentor" | "buddy";
  from: Day;
  until: Day | null;
  /** What the two were to do together, and what the mentor or buddy answered; null for everybody else. */
  pairing: { purpose: string; answer: PairingStateKind | null } | null;
};

/** Somebody a partner was to meet; `state` null: still to arrange. */
export type IntroductionKept = {
  name: string;
  jobTitle: string | null;
  why: string;
  state: IntroductionStateKind | null;
  on: Day;
};

export type ProfileKept = {
  experience: string | null;
  skills: string | null;
  interests: string | null;
  whenFree: string | null;
  seenByPartners: boolean;
};

/**
 * The people around a partner over these appointments, whom they met, and what they bring. `lastDays` has the last day
 * of each appointment that is over: nobody stood beside the partner for longer.
 */
export async function loadPeopleMet(
  tx: TrustTransaction,
  trustId: string,
  membershipId: string,
  appointmentIds: string[],
  lastDays: Map<string, Day>,
): Promise<{ people: PersonAround[]; introductions: IntroductionKept[]; profile: ProfileKept | null }> {
  const mine = { trustId, appointmentId: { in: appointmentIds } };
  const dated = {
    where: mine,
    orderBy: { startsOn: "asc" },
    select: { appointmentId: true, startsOn: true, endsOn: true, membership: { select: { name: true } } },
  } as const;
  const lineManagers = await tx.lineManager.findMany(dated);
  const deputies = await tx.deputyManager.findMany(dated);
  const latest = {
    orderBy: { position: "desc" },
    take: 1,
    select: { kind: true, happenedOn: true, recordedAt: true },
  } as const;
  const pairings = await tx.pairing.findMany({
    where: mine,
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: {
      kind: true,
      purpose: true,
      askedAt: true,
      lastsUntil: true,
      membership: { select: { name: true } },
      states: latest,
    },
  });
  const introductions = await tx.introduction.findMany({
    where: mine,
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: {
      why: true,
      proposedAt: true,
      contact: { select: { name: true, jobTitle: true } },
      states: latest,
    },
  });
  const profile = await tx.partnerProfile.findUnique({
    where: { trustId_membershipId: { trustId, membershipId } },
    select: { experience: true, skills: true, interests: true, whenFree: true, seenByPartners: true },
  });
  const related = (as: PersonAround["as"]) => (row: Related) => ({
    name: row.membership.name,
    as,
    from: toDay(row.startsOn),
    until: row.endsOn ? toDay(row.endsOn) : (lastDays.get(row.appointmentId) ?? null),
    pairing: null,
  });
  // What was planned for a day after the role's last never came to be.
  const began = ({ appointmentId, startsOn }: Related) => {
    const last = lastDays.get(appointmentId);
    return last === undefined || toDay(startsOn) <= last;
  };
  return {
    people: [
      ...lineManagers.filter(began).map(related("line manager")),
      ...deputies.filter(began).map(related("deputy of the line manager")),
      ...pairings.map(({ kind, purpose, askedAt, lastsUntil, membership, states: [state] }) => ({
        name: membership.name,
        as: kind,
        from: dayOf(askedAt),
        until: state?.kind === "ended" ? dayOfState(state) : lastsUntil && toDay(lastsUntil),
        pairing: { purpose, answer: state?.kind ?? null },
      })),
    ],
    introductions: introductions.map(({ why, proposedAt, contact, states: [state] }) => ({
      ...contact,
      why,
      state: state?.kind ?? null,
      on: state ? dayOfState(state) : dayOf(proposedAt),
    })),
    profile,
  };
}

type Related = { appointmentId: string; startsOn: Date; endsOn: Date | null; membership: { name: string } };
