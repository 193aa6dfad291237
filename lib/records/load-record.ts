import {
  dayOfState,
  latestState,
  type StateSummary,
  toState,
} from "@/lib/appointments/appointment-fields.ts";
import { loadPublished } from "@/lib/appointments/load-published.ts";
import { type Before, loadBefore } from "@/lib/before/load-before.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type AskedKept, loadAsked } from "@/lib/records/load-asked.ts";
import { type HandbookKept, loadHandbookKept } from "@/lib/records/load-handbook.ts";
import { loadInductionKept, type StepKept } from "@/lib/records/load-induction.ts";
import { loadMeetingsAsked, type MeetingAsked } from "@/lib/records/load-meetings-asked.ts";
import {
  type ActionKept,
  loadActionsAgreed,
  loadOneToOnes,
  loadOwnNotes,
  type OneToOneKept,
} from "@/lib/records/load-one-to-ones.ts";
import {
  type IntroductionKept,
  loadPeopleMet,
  type PersonAround,
  type ProfileKept,
} from "@/lib/records/load-people-met.ts";
import { loadPointsRaised, type PointRaised } from "@/lib/records/load-points-raised.ts";
import { loadPromisesKept, type PromiseSaidKept } from "@/lib/records/load-promises.ts";
import {
  type AskKept,
  loadAsksKept,
  loadProposalsKept,
  type ProposalKept,
} from "@/lib/records/load-shaping.ts";
import { loadMeasuresKept, type MeasureKept } from "@/lib/records/load-success.ts";
import {
  type AppliesKept,
  loadTrainingKept,
  type NeedKept,
  type TrainingKept,
} from "@/lib/records/load-training.ts";
import { loadTimeKept, loadWorkAsked, type TimeKept, type WorkKept } from "@/lib/records/load-work.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import { loadTimeRequests, type TimeRequest } from "@/lib/time-requests/load-time-requests.ts";
import type {
  AppointmentStateKind,
  Clarity,
  EndedAs,
  HowRecorded,
  RoleQuestion,
} from "@/prisma/generated/enums.ts";

/** All that one trust keeps of one partner and the partner may read: over every role they had there. */
export type PersonalRecord = {
  name: string;
  trustName: string;
  roles: RoleKept[];
  meetings: MeetingAsked[];
  points: PointRaised[];
  /** The work beside committees that they were asked to. */
  work: WorkKept[];
  /** The training they did, what was said to apply to them, and what they need. */
  training: TrainingKept[];
  applies: AppliesKept[];
  needs: NeedKept[];
  /** The time they gave. Between them and whoever supports them alone. */
  time: TimeKept[];
  /** The versions of the handbook they said they read. */
  handbook: HandbookKept[];
  /** The steps of their induction. */
  induction: StepKept[];
  /** The changes to their role that were proposed. */
  proposals: ProposalKept[];
  /** What they and who supports them called success. Between the two: no copy that others open has any. */
  measures: MeasureKept[];
  /** What was said of the trust’s promises. Between the two as well. */
  promises: PromiseSaidKept[];
  /** What there was no time for. Between the two and the trust’s sponsors. */
  noTime: TimeRequest[];
  /** When the trust asked whether the role should change. */
  shapingAsks: AskKept[];
  /** Their one-to-ones. Between the two alone: no copy that others open has any. */
  oneToOnes: OneToOneKept[];
  /** What was agreed that somebody would do. Between the two as well. */
  actions: ActionKept[];
  /** What they wrote for themselves. Theirs alone. */
  notes: { words: string; on: Day }[];
  /** What they asked of whom. Between them and whom they named alone. */
  asked: AskedKept[];
  people: PersonAround[];
  introductions: IntroductionKept[];
  /** What they bring, in their own words; null where nobody wrote anything. */
  profile: ProfileKept | null;
  /** How clear each answer was to them. Theirs alone: nobody else's copy has any. */
  views: { question: RoleQuestion; view: Clarity; at: Date }[];
};

export type RoleKept = {
  title: string;
  startsOn: Day;
  /** What was in place before Alongside, where they served already then. */
  before: Before | null;
  termEndsOn: Day | null;
  state: StateSummary;
  /** What happened, first to last. */
  steps: {
    kind: AppointmentStateKind;
    on: Day;
    recordedBy: string;
    reason: string | null;
    endedAs: EndedAs | null;
    thanks: string | null;
  }[];
  /** The versions of the role description that were agreed, first to last. */
  agreements: { title: string; number: number; on: Day; how: HowRecorded; recordedBy: string }[];
};

/**
 * Reads it for one person, in a constant number of queries: as they may read it, or as those who support them may. For
 * functions that each authorise their own reader.
 * Throws `NotFound` for somebody who was never a partner here.
 */
export async function loadRecord(
  tx: TrustTransaction,
  trustId: string,
  membershipId: string,
  reader: "themselves" | "staff",
): Promise<PersonalRecord> {
  const person = await tx.membership.findUnique({
    where: { trustId_id: { trustId, id: membershipId } },
    select: {
      name: true,
      trust: { select: { organisation: { select: { name: true } } } },
      appointments: {
        orderBy: [{ startsOn: "asc" }, { id: "asc" }],
        select: {
          id: true,
          roleDescriptionId: true,
          startsOn: true,
          termEndsOn: true,
          states: {
            orderBy: latestState.orderBy,
            select: {
              ...latestState.select,
              reason: true,
              endedAs: true,
              thanks: true,
              recordedBy: { select: { name: true } },
            },
          },
          agreements: {
            orderBy: { version: { number: "asc" } },
            select: {
              how: true,
              happenedOn: true,
              recordedAt: true,
              version: { select: { title: true, number: true } },
              recordedBy: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  if (!person || person.appointments.length === 0) throw new NotFound();
  const { appointments } = person;
  const ids = appointments.map(({ id }) => id);
  const before = await loadBefore(tx, trustId, ids);
  const published = await loadPublished(
    tx,
    trustId,
    appointments.map(({ roleDescriptionId }) => roleDescriptionId),
  );
  return {
    name: person.name,
    trustName: person.trust.organisation.name,
    roles: appointments.map((row) => ({
      title: row.agreements.at(-1)?.version.title ?? published(row.roleDescriptionId).at(-1)?.title ?? "",
      startsOn: toDay(row.startsOn),
      before: before.get(row.id) ?? null,
      termEndsOn: row.termEndsOn && toDay(row.termEndsOn),
      state: toState(row.states),
      steps: row.states.toReversed().map((step) => ({
        kind: step.kind,
        on: dayOfState(step),
        recordedBy: step.recordedBy.name,
        reason: step.reason,
        endedAs: step.endedAs,
        thanks: step.thanks,
      })),
      agreements: row.agreements.map(({ version, how, happenedOn, recordedAt, recordedBy }) => ({
        ...version,
        on: happenedOn ? toDay(happenedOn) : dayOf(recordedAt),
        how,
        recordedBy: recordedBy.name,
      })),
    })),
    meetings: await loadMeetingsAsked(tx, trustId, ids),
    points: await loadPointsRaised(tx, trustId, ids, reader),
    work: await loadWorkAsked(tx, trustId, membershipId, ids),
    handbook: await loadHandbookKept(tx, trustId, ids),
    induction: await loadInductionKept(tx, trustId, ids),
    proposals: await loadProposalsKept(tx, trustId, ids),
    measures: reader === "themselves" ? await loadMeasuresKept(tx, trustId, ids) : [],
    promises: reader === "themselves" ? await loadPromisesKept(tx, trustId, ids) : [],
    noTime:
      reader === "themselves" ? await loadTimeRequests(tx, trustId, { appointmentId: { in: ids } }) : [],
    shapingAsks: await loadAsksKept(tx, trustId, ids),
    ...(await loadTrainingKept(tx, trustId, ids)),
    time: reader === "themselves" ? await loadTimeKept(tx, trustId, ids) : [],
    oneToOnes: reader === "themselves" ? await loadOneToOnes(tx, trustId, ids) : [],
    actions: reader === "themselves" ? await loadActionsAgreed(tx, trustId, ids) : [],
    asked: reader === "themselves" ? await loadAsked(tx, trustId, membershipId) : [],
    notes: reader === "themselves" ? await loadOwnNotes(tx, trustId, membershipId) : [],
    ...(await loadPeopleMet(tx, trustId, membershipId, ids, lastDays(appointments))),
    views: reader === "themselves" ? await loadViews(tx, trustId, membershipId) : [],
  };
}

function lastDays(appointments: { id: string; states: Parameters<typeof toState>[0] }[]): Map<string, Day> {
  return new Map(
    appointments.flatMap(({ id, states }) => {
      const { kind, since } = toState(states);
      return kind === "ended" ? [[id, since] as const] : [];
    }),
  );
}

async function loadViews(
  tx: TrustTransaction,
  trustId: string,
  membershipId: string,
): Promise<PersonalRecord["views"]> {
  const views = await tx.clarityView.findMany({
    where: { trustId, membershipId },
    orderBy: [{ saidAt: "desc" }, { id: "desc" }],
    select: { question: true, view: true, saidAt: true },
  });
  return views.map(({ saidAt, ...view }) => ({ ...view, at: saidAt }));
}
