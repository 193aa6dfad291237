import type { Asked, Spell } from "@/lib/answers/records.ts";
import type { Side } from "@/lib/one-to-ones/sides.ts";
import type { Said } from "@/lib/success/standing.ts";
import type { Day } from "@/lib/time.ts";
import type {
  AppointmentStateKind,
  EarlierSupportKind,
  IntroductionStateKind,
  OneToOneStateKind,
  PairingKind,
  PairingStateKind,
  PromiseKind,
  PromiseWordKind,
  PublicationKind,
} from "@/prisma/generated/enums.ts";

/** The dated records that the promises to one partner rest on: what stood on any day is worked out from them. */
export type PromiseRecords = {
  appointmentId: string;
  /** When the appointment was entered in Alongside: nothing was owed here before. */
  appointedAt: Date;
  startsOn: Day;
  /** The last day, once it is known. */
  endedOn: Day | null;
  states: { kind: AppointmentStateKind; on: Day }[];
  /** They served before Alongside: when they were brought in, and what the trust says was in place then. */
  broughtInOn: Day | null;
  earlier: { kind: EarlierSupportKind; on: Day | null }[];
  /** Every published version of their role description, and which they agreed. */
  versions: { number: number; kind: PublicationKind; publishedAt: Date }[];
  agreements: { number: number; on: Day }[];
  /** Every version of the trust's handbook, and which they read. */
  handbooks: { number: number; on: Day }[];
  confirmations: { number: number; on: Day }[];
  invitations: (Omit<Asked, "chairs"> & {
    committeeId: string;
    chairs: (Asked["chairs"][number] & { contactId: string })[];
  })[];
  introductions: {
    contactId: string;
    name: string;
    proposedOn: Day;
    states: { kind: IntroductionStateKind; on: Day }[];
  }[];
  lineManagers: { startsOn: Day; endsOn: Day | null; name: string; spells: Spell[] }[];
  /** A one-to-one is known from the day it was planned. */
  talks: { heldOn: Day; plannedOn: Day; states: { kind: OneToOneStateKind; on: Day }[] }[];
  /** How often the two mean to talk, as it was set; null weeks: as the trust's settings say. */
  cadences: { everyWeeks: number | null; on: Day }[];
  trustWeeks: number | null;
  pairings: {
    name: string;
    kind: PairingKind;
    askedOn: Day;
    lastsUntil: Day | null;
    states: { kind: PairingStateKind; on: Day }[];
    /** While they were what a mentor or buddy has to be here. */
    stands: { from: Day; until: Day | null }[];
  }[];
  measures: { said: Said[] }[];
  /** When the trust asked them whether the role should change. */
  asks: { on: Day; by: string }[];
  proposals: { side: Side; on: Day; answerBy: Day; states: { on: Day }[] }[];
  words: SaidOfPromise[];
};

/** What somebody said of a promise. */
export type SaidOfPromise = {
  id: string;
  promise: PromiseKind;
  position: number;
  kind: PromiseWordKind;
  side: Side;
  by: string;
  on: Day;
  words: string | null;
};
