import type { ActionsRow } from "@/lib/actions/open-actions-sql.ts";
import type { AnswerRow } from "@/lib/answers/answer-row.ts";
import type { Published } from "@/lib/appointments/agreement-standing.ts";
import type { HandbookRow } from "@/lib/handbook/handbook-sql.ts";
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
import type { UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { WorkRow } from "@/lib/work/work-sql.ts";
import type {
  AppointmentStateKind,
  Clarity,
  IntroductionStateKind,
  PairingKind,
  PairingStateKind,
  ReplyAnswer,
  RoleQuestion,
  Stance,
} from "@/prisma/generated/enums.ts";

/** How to reach somebody. */
export type Reachable = { name: string; jobTitle: string | null; email: string | null; phone: string | null };

/** An instant as JSON has it. */
type Instant = string;
type DatedRow = { startsOn: Day; endsOn: Day | null; recordedAt: Instant };

/** What the partner's home is made from, as the one message to the database answers it. */
export type HomeRow = RhythmRow &
  ActionsRow &
  WorkRow &
  ProposalsRow &
  SuccessRow &
  PromisesRow &
  PointsRow &
  TimeRequestsRow &
  HandbookRow &
  InductionRow &
  TrainingRow &
  Pick<AnswerRow, "trainingItems"> & {
    membershipId: string;
    /** What they said is not right in what was written down for them, and has no answer. */
    corrections: { id: string; on: Day }[];
    /** What they asked and has no answer. */
    asked: AskedRow[];
    appointmentId: string;
    name: string;
    recordedAt: Instant;
    /** Who brought them in, where they served before Alongside. */
    broughtInBy: string | null;
    state: AppointmentStateKind;
    stateSince: Day;
    startsOn: Day;
    termEndsOn: Day | null;
    endsOn: Day | null;
    published: (Omit<Published, "publishedAt"> & { publishedAt: Instant })[];
    agreements: { number: number; on: Day }[];
    /** The version in force. */
    version: {
      number: number;
      publishedAt: Instant;
      publishedBy: string;
      stance: Stance | null;
      stanceMeaning: string;
      speaksFor: string;
      tasks: { name: string; time: string; frequency: string; stance: Stance | null }[];
    } | null;
    lineManagers: (DatedRow &
      Reachable & { recordedBy: string | null; spells: { from: Instant; until: Instant | null }[] })[];
    deputies: (DatedRow & Reachable & { recordedBy: string | null })[];
    pairings: {
      name: string;
      kind: PairingKind;
      askedOn: Day;
      reviewOn: Day | null;
      states: { kind: PairingStateKind; on: Day; recordedAt: Instant }[];
    }[];
    invitations: (DatedRow & {
      committeeId: string;
      committee: string;
      committeeEndedAt: Instant | null;
      why: string;
      invitedBy: string;
      meeting: { heldOn: Day; startsAt: string; cancelledAt: Instant | null } | null;
      chairs: (DatedRow & { contactId: string; name: string })[];
    })[];
    /** The coming meetings they are asked to, next first. */
    meetings: MeetingRow[];
    introductions: IntroductionRow[];
    nones: {
      question: RoleQuestion;
      because: string;
      saidBy: string;
      recordedAt: Instant;
      endedAt: Instant | null;
    }[];
    views: { question: RoleQuestion; view: Clarity; saidAt: Instant }[];
    managers: string[];
    admins: string[];
    sponsors: { name: string; jobTitle: string | null }[];
    wellbeing: Reachable[];
    hasProfile: boolean;
    unreadMessages: number;
    urgentContacts: UrgentContact[];
  };

export type MeetingRow = {
  id: string;
  committeeId: string;
  committee: string;
  heldOn: Day;
  startsAt: string;
  endsAt: string | null;
  place: string | null;
  joiningLink: string | null;
  preparation: string | null;
  papersLink: string | null;
  /** Their latest reply, for whichever day and time it was. */
  reply: { answer: ReplyAnswer; note: string | null; heldOn: Day; startsAt: string } | null;
};

export type IntroductionRow = {
  id: string;
  contactId: string;
  name: string;
  jobTitle: string | null;
  arranger: string;
  /** Since when it stands as it does. */
  since: Day;
  /** Null: nothing was said since it was proposed. */
  kind: IntroductionStateKind | null;
  plan: string | null;
  plannedOn: Day | null;
};
