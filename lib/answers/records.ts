import type { Day } from "@/lib/time.ts";
import type { TrainingRecords } from "@/lib/training/training-standing.ts";
import type {
  Clarity,
  PairingKind,
  PairingStateKind,
  RoleQuestion,
  Stance,
} from "@/prisma/generated/enums.ts";

/** The records that the six answers of one appointment rest on, as plain rows with their dates. */
export type AnswerRecords = {
  /** When the partner was appointed: nothing was owed to them before. */
  appointedAt: Date;
  lineManagers: (Named & { spells: Spell[] })[];
  deputies: Named[];
  pairings: AskedPairing[];
  invitations: Asked[];
  /** Every published version of the role description, with the tasks as they were published. */
  versions: VersionInForce[];
  /** What both sides agreed that success looks like. */
  success: Agreed[];
  /** Changes to the role that were accepted: they hold beside the trust's text. */
  variations: Agreed[];
  training: TrainingRecords;
  nones: NoneSaid[];
  /** Who could act where nobody is named: the names of today. */
  managers: string[];
  admins: string[];
};

/** From and until when something holds, and when that was recorded. The last day is the first on which it does not. */
export type Dated = { startsOn: Day; endsOn: Day | null; recordedAt: Date };

export type Named = Dated & { name: string; jobTitle: string | null; recordedBy: string | null };

/** While somebody held the role of a manager. */
export type Spell = { from: Date; until: Date | null };

type AskedPairing = {
  name: string;
  kind: PairingKind;
  /** In the order they were said; none: asked, and not answered. */
  states: { kind: PairingStateKind; on: Day; recordedAt: Date }[];
};

/** An invitation: to every meeting of a committee (a seat), or to one of its meetings. */
export type Asked = Dated & {
  committee: string;
  committeeEndedAt: Date | null;
  why: string;
  invitedBy: string;
  meeting: { heldOn: Day; startsAt: string; cancelledAt: Date | null } | null;
  chairs: (Dated & { name: string })[];
};

export type VersionInForce = {
  number: number;
  publishedAt: Date;
  publishedBy: string;
  stance: Stance | null;
  stanceMeaning: string;
  speaksFor: string;
  tasks: { name: string; time: string; frequency: string; stance: Stance | null }[];
};

/** A success measure that was agreed, or a change to the role. */
type Agreed = Dated & { words: string; by: string };

type NoneSaid = {
  question: RoleQuestion;
  because: string;
  saidBy: string;
  recordedAt: Date;
  endedAt: Date | null;
};

/** What the partner said of an answer: theirs alone. */
export type View = { question: RoleQuestion; view: Clarity; saidAt: Date };
