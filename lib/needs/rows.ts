import type { ActionsRow } from "@/lib/actions/open-actions-sql.ts";
import type { AnswerRow } from "@/lib/answers/answer-row.ts";
import type { Published } from "@/lib/appointments/agreement-standing.ts";
import type { AskedRow } from "@/lib/help/asked-sql.ts";
import type { InductionRow } from "@/lib/induction/induction-sql.ts";
import type { RhythmRow } from "@/lib/one-to-ones/rhythm-sql.ts";
import type { PointsRow } from "@/lib/points/points-sql.ts";
import type { PromisesRow } from "@/lib/promises/promises-sql.ts";
import type { ProposalsRow } from "@/lib/shaping/proposals-sql.ts";
import type { SuccessRow } from "@/lib/success/success-sql.ts";
import type { Day } from "@/lib/time.ts";
import type { TimeRequestsRow } from "@/lib/time-requests/time-requests-sql.ts";
import type { TrainingRow } from "@/lib/training/training-sql.ts";
import type { WorkRow } from "@/lib/work/work-sql.ts";
import type { AppointmentStateKind, IntroductionStateKind, ReachedBy } from "@/prisma/generated/enums.ts";

/** An instant as JSON has it. */
type Instant = string;

/** What the pages for managers are made from, as their one message to the database answers it. */
export type PartnersRow = {
  partners: PartnerRow[];
  roles: RoleRow[];
  /** Who could act where nobody is named: the names of today. */
  managers: string[];
  admins: string[];
  /** The trust's list of training. */
  trainingItems: AnswerRow["trainingItems"];
};

/** One current partner, with all that shows what waits for whom. */
export type PartnerRow = Pick<AnswerRow, "recordedAt" | "nones"> &
  RhythmRow &
  ActionsRow &
  WorkRow &
  ProposalsRow &
  SuccessRow &
  PromisesRow &
  PointsRow &
  TimeRequestsRow &
  TrainingRow &
  InductionRow & {
    /** What they said is not right in what was written down for them, and has no answer. */
    corrections: { id: string; on: Day }[];
    /** What they asked the reader, or asked somebody else and named the reader for a late answer. */
    asked: AskedRow[];
    appointmentId: string;
    membershipId: string;
    name: string;
    /** The role is the reader's own. */
    isSelf: boolean;
    reachedBy: ReachedBy;
    /** Whether they have an e-mail address that the trust knows. */
    hasEmail: boolean;
    hasJoined: boolean;
    /** When they used a joining link, and when the last one was made for them. */
    joinedOn: Day | null;
    linkMadeOn: Day | null;
    roleDescriptionId: string;
    /** They served before Alongside, and were brought in. */
    wasServing: boolean;
    startsOn: Day;
    termEndsOn: Day | null;
    /** The last day, where it is recorded that the role ends. */
    endsOn: Day | null;
    state: AppointmentStateKind;
    stateSince: Day;
    agreements: { number: number; on: Day }[];
    lineManagers: (AnswerRow["lineManagers"][number] & { membershipId: string })[];
    deputies: (AnswerRow["deputies"][number] & {
      membershipId: string;
      spells: { from: Instant; until: Instant | null }[];
    })[];
    pairings: PairingRow[];
    introductions: IntroductionRow[];
    invitations: InvitationRow[];
    /** The meetings they are asked to, from a year ago to two weeks ahead, of which a reply or the attendance lacks. */
    silent: SilentMeeting[];
    next: { id: string; committee: string; heldOn: Day; startsAt: string; endsAt: string | null } | null;
    /** When what they bring was recorded, where anything was. */
    profileOn: Day | null;
  };

type PairingRow = AnswerRow["pairings"][number] & {
  id: string;
  askedOn: Day;
  lastsUntil: Day | null;
  /** Whether they are today what a mentor or buddy has to be here, and since when they are not. */
  standsIn: boolean;
  stoodUntil: Day | null;
};

type IntroductionRow = {
  id: string;
  contactId: string;
  name: string;
  arrangerId: string;
  arranger: string;
  proposedOn: Day;
  /** Null: nothing was said since it was proposed. */
  kind: IntroductionStateKind | null;
  plannedOn: Day | null;
  /** Since when it stands as it does. */
  since: Day;
};

type InvitationRow = Omit<AnswerRow["invitations"][number], "chairs"> & {
  chairs: (AnswerRow["invitations"][number]["chairs"][number] & { contactId: string })[];
  committeeId: string;
  /** Whose seat it keeps warm. */
  coveringId: string | null;
};

type SilentMeeting = {
  id: string;
  committee: string;
  heldOn: Day;
  startsAt: string;
  /** Since when they are asked to it as it stands: entered, invited and not moved since. */
  askedOn: Day;
  hasReply: boolean;
  hasAttendance: boolean;
};

type RoleRow = {
  id: string;
  published: (Omit<Published, "publishedAt"> & { publishedAt: Instant })[];
  version: AnswerRow["version"];
};
