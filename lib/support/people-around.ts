import { dayOfState, type LineManagerSummary } from "@/lib/appointments/appointment-fields.ts";
import type { IntroductionStanding } from "@/lib/introductions/introduction-standing.ts";
import type { PairingStanding } from "@/lib/support/pairing-standing.ts";
import { pairingStanding } from "@/lib/support/pairing-standing.ts";
import { type placeFields, standsIn } from "@/lib/support/places.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded, PairingKind, PairingStateKind } from "@/prisma/generated/enums.ts";

/** Who stands around one partner today, and whom they are to meet. */
export type PeopleAround = {
  lineManager: LineManagerSummary | null;
  /** Today's deputy, and those named for later. */
  deputies: DeputySummary[];
  sponsors: { id: string; name: string; jobTitle: string | null }[];
  /** Everybody who was asked, latest first; what became of it is in `standing`. */
  pairings: PairingSummary[];
  wellbeing: ContactDetails[];
  introductions: IntroductionSummary[];
  /** Chairs and secretaries of their committees whom nobody has proposed that they meet. */
  notIntroduced: { contactId: string; name: string; jobTitle: string | null; committees: string[] }[];
};

type ContactDetails = {
  id: string;
  name: string;
  jobTitle: string | null;
  email: string | null;
  phone: string | null;
};

export type DeputySummary = {
  id: string;
  membershipId: string;
  name: string;
  jobTitle: string | null;
  email: string | null;
  phone: string | null;
  since: Day;
  /** The last day, where one is set. */
  lastDay: Day | null;
  /** Named for later. */
  isToCome: boolean;
  /** False once they are no manager here any more. */
  isManager: boolean;
};

export type PairingSummary = {
  id: string;
  kind: PairingKind;
  person: ContactDetails;
  standing: PairingStanding;
  /** False once they are no mentor, or no partner, here any more: somebody else has to be asked. */
  stillHere: boolean;
  purpose: string;
  askedOn: Day;
  askedBy: string;
  /** Since when they are mentor or buddy, or when they said no or it ended; null: not answered. */
  since: Day | null;
  reviewOn: Day | null;
  lastsUntil: Day | null;
};

export type IntroductionSummary = {
  id: string;
  contact: ContactDetails;
  /** The contact has left: there is nobody to meet. */
  contactLeft: boolean;
  why: string;
  committee: string | null;
  arranger: { id: string; name: string; holdsRole: boolean };
  proposedOn: Day;
  standing: IntroductionStanding;
};

/** What of a pairing its readers see, for a `select`. */
export const pairingFields = (place: ReturnType<typeof placeFields>) =>
  ({
    id: true,
    kind: true,
    purpose: true,
    askedAt: true,
    askedBy: { select: { name: true } },
    reviewOn: true,
    lastsUntil: true,
    revision: true,
    membership: { select: { ...place, email: true, phone: true } },
    states: {
      orderBy: { position: "desc" },
      select: {
        id: true,
        kind: true,
        position: true,
        how: true,
        happenedOn: true,
        recordedAt: true,
        saidBy: { select: { name: true } },
        recordedBy: { select: { name: true } },
      },
    },
  }) as const;

type PairingRow = {
  id: string;
  kind: PairingKind;
  purpose: string;
  askedAt: Date;
  askedBy: { name: string };
  reviewOn: Date | null;
  lastsUntil: Date | null;
  membership: ContactDetails & Parameters<typeof standsIn>[1];
  states: { kind: PairingStateKind; happenedOn: Date | null; recordedAt: Date }[];
};

/** A pairing as its readers see it. */
export function toPairing(row: PairingRow): PairingSummary {
  const { id, name, jobTitle, email, phone } = row.membership;
  const [latest] = row.states;
  const accepted = row.states.find(({ kind }) => kind === "accepted");
  const standing = pairingStanding(row);
  const dated = standing === "accepted" ? accepted : latest;
  // Written down with its yes at one moment: it was so before Alongside, since a day that nobody knows.
  const isUnknown = dated?.happenedOn === null && dated.recordedAt.getTime() === row.askedAt.getTime();
  return {
    id: row.id,
    kind: row.kind,
    person: { id, name, jobTitle, email, phone },
    standing,
    stillHere: standsIn(row.kind, row.membership),
    purpose: row.purpose,
    askedOn: dayOf(row.askedAt),
    askedBy: row.askedBy.name,
    since: dated && !isUnknown ? dayOfState(dated) : null,
    reviewOn: row.reviewOn && toDay(row.reviewOn),
    lastsUntil: row.lastsUntil && toDay(row.lastsUntil),
  };
}

export type PairingStep = {
  id: string;
  kind: PairingStateKind;
  on: Day;
  saidBy: string;
  recordedBy: string;
  how: HowRecorded;
};
