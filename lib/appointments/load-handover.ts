import { loadOpenActions } from "@/lib/actions/load-open-actions.ts";
import { currentAppointment, lineManagesToday } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { loadPlan } from "@/lib/induction/load-plan.ts";
import { placeFields, toPlace, whereWords } from "@/lib/points/where-words.ts";
import { type Day, dayOf, toDate, toDay, today } from "@/lib/time.ts";
import { loadNeeds } from "@/lib/training/load-training.ts";
import { isOpen as isOpenNeed } from "@/lib/training/need-standing.ts";
import { loadOpenParts, type OpenPart } from "@/lib/work/open-parts.ts";
import type { CommitteePost, PairingKind, PairingStateKind, ReplyAnswer } from "@/prisma/generated/enums.ts";

/** What is open around a partner: what a pause or an ending leaves to others, with whose it is. */
export type Handover = {
  seats: Seat[];
  /** Coming meetings the partner is asked to, by day, and what they last said of this day. */
  meetings: { id: string; committee: string; heldOn: Day; startsAt: string; reply: ReplyAnswer | null }[];
  /** What they raised and nobody has answered yet. */
  points: { id: string; where: string; words: string; raisedOn: Day }[];
  /** Introductions that were not made yet. */
  introductions: { id: string; contact: string; arranger: Person }[];
  /** What was agreed at one-to-ones and is not done, by who does it. What it is stays between the two. */
  actions: { id: string; owner: Person }[];
  /** Proposed changes to the role that nobody has answered. What they say stays between the two and those who manage partners. */
  proposals: { id: string; by: string }[];
  /** What both call success, or one of them, and is neither met nor dropped. What it says stays between the two. */
  measures: { id: string; agreed: boolean }[];
  /** Steps of their induction that are not settled. */
  steps: { id: string; title: string }[];
  /** Training they asked for that the trust has neither arranged nor refused. What it is, their training says. */
  needs: { id: string; askedOn: Day }[];
  /** Work in which they take part or were asked to. */
  work: OpenPart[];
  /** Mentors and buddies who were asked and have not said no. */
  pairings: { id: string; kind: PairingKind; person: Person; accepted: boolean; position: number }[];
  /** Fellow partners whose buddy they are, or were asked to be: to be one takes no role but this. */
  buddyOf: { id: string; partner: Person; appointmentId: string; position: number }[];
  /** Who keeps a seat of theirs warm. */
  covers: { id: string; committeeId: string; committee: string; appointmentId: string; person: Person }[];
};

export type Seat = {
  invitationId: string;
  committeeId: string;
  committee: string;
  /** The chair and the secretary, who will want to know. */
  officers: { post: CommitteePost; name: string }[];
  /** Whose seat it is, where the partner only covers it. */
  coveringFor: { appointmentId: string; name: string } | null;
};

type Person = { membershipId: string; name: string };

/**
 * Reads it for one appointment, as of a day: for a role that has ended, what was open on its last. A constant number
 * of queries. For functions that each authorise their own reader.
 */
export async function loadHandover(
  tx: TrustTransaction,
  trustId: string,
  appointmentId: string,
  asOf: Day = today(),
): Promise<Handover> {
  const day = toDate(asOf);
  const notEnded = { trustId, OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
  const person = { select: { id: true, name: true } } as const;
  const invitations = await tx.invitation.findMany({
    where: { ...notEnded, appointmentId, committee: { endedAt: null } },
    orderBy: [{ committee: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      meetingId: true,
      committee: {
        select: {
          id: true,
          name: true,
          officers: {
            where: lineManagesToday(),
            orderBy: { post: "asc" },
            select: { post: true, contact: { select: { name: true } } },
          },
        },
      },
      covering: { select: { id: true, membership: { select: { name: true } } } },
    },
  });
  const seats = invitations.filter(({ meetingId }) => meetingId === null);
  const meetings = await tx.meeting.findMany({
    where: {
      trustId,
      cancelledAt: null,
      heldOn: { gte: day },
      OR: [
        { committeeId: { in: seats.map(({ committee }) => committee.id) } },
        { id: { in: invitations.flatMap(({ meetingId }) => meetingId ?? []) } },
      ],
    },
    orderBy: [{ heldOn: "asc" }, { startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      heldOn: true,
      startsAt: true,
      committee: { select: { name: true } },
      replies: {
        where: { appointmentId },
        orderBy: { position: "desc" },
        take: 1,
        select: { answer: true, heldOn: true, startsAt: true },
      },
    },
  });
  const points = await tx.raisedPoint.findMany({
    where: { trustId, appointmentId, answers: { none: {} }, said: { none: { kind: "taken_back" } } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      words: true,
      happenedOn: true,
      recordedAt: true,
      ...placeFields,
    },
  });
  const introductions = await tx.introduction.findMany({
    where: { trustId, appointmentId },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      contact: { select: { name: true } },
      arranger: person,
      states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
    },
  });
  const actions = await loadOpenActions(tx, { trustId, appointmentId });
  const proposals = await tx.roleProposal.findMany({
    where: { trustId, appointmentId, states: { none: {} } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: { id: true, saidBy: { select: { name: true } } },
  });
  const measures = await tx.successMeasure.findMany({
    where: { trustId, appointmentId, words: { none: { kind: { in: ["met", "dropped"] } } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, words: { where: { kind: "agreed" }, take: 1, select: { id: true } } },
  });
  const plan = await loadPlan(tx, trustId, appointmentId);
  const needs = await loadNeeds(tx, trustId, { appointmentId });
  const work = await loadOpenParts(tx, trustId, appointmentId);
  const lasting = { trustId, OR: [{ lastsUntil: null }, { lastsUntil: { gte: day } }] };
  const latest = { orderBy: { position: "desc" }, take: 1, select: { kind: true, position: true } } as const;
  const pairings = await tx.pairing.findMany({
    where: { ...lasting, appointmentId },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, membership: person, states: latest },
  });
  const buddyOf = await tx.pairing.findMany({
    where: {
      ...lasting,
      kind: "buddy",
      membership: { appointments: { some: { id: appointmentId } } },
      appointment: currentAppointment(),
    },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      appointmentId: true,
      appointment: { select: { membership: person } },
      states: latest,
    },
  });
  const covers = await tx.invitation.findMany({
    where: { ...notEnded, coveringId: appointmentId },
    orderBy: [{ committee: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      appointmentId: true,
      committee: { select: { id: true, name: true } },
      appointment: { select: { membership: person } },
    },
  });
  return {
    seats: seats.map(({ id, committee, covering }) => ({
      invitationId: id,
      committeeId: committee.id,
      committee: committee.name,
      officers: committee.officers.map(({ post, contact }) => ({ post, name: contact.name })),
      coveringFor: covering && { appointmentId: covering.id, name: covering.membership.name },
    })),
    meetings: meetings.map(({ id, heldOn, startsAt, committee, replies: [reply] }) => ({
      id,
      committee: committee.name,
      heldOn: toDay(heldOn),
      startsAt,
      // A reply holds for the day and time it names.
      reply:
        reply && toDay(reply.heldOn) === toDay(heldOn) && reply.startsAt === startsAt ? reply.answer : null,
    })),
    points: points.map(({ id, words, happenedOn, recordedAt, ...place }) => ({
      id,
      where: whereWords(toPlace(place)),
      words,
      raisedOn: happenedOn ? toDay(happenedOn) : dayOf(recordedAt),
    })),
    introductions: introductions
      .filter(({ states: [state] }) => state?.kind !== "made" && state?.kind !== "not_wanted")
      .map(({ id, contact, arranger }) => ({ id, contact: contact.name, arranger: toPerson(arranger) })),
    actions: actions.map(({ id, owner }) => ({ id, owner: toPerson(owner) })),
    proposals: proposals.map(({ id, saidBy }) => ({ id, by: saidBy.name })),
    measures: measures.map(({ id, words }) => ({ id, agreed: words.length > 0 })),
    steps: (plan?.steps ?? [])
      .filter(({ latest: last }) => !last || last.kind === "to_do")
      .map(({ id, title }) => ({ id, title })),
    needs: needs.filter(({ standing }) => isOpenNeed(standing)).map(({ id, askedOn }) => ({ id, askedOn })),
    work,
    pairings: pairings.filter(isOpen).map(({ id, kind, membership, states: [state] }) => ({
      id,
      kind,
      person: toPerson(membership),
      accepted: state !== undefined,
      position: state?.position ?? 0,
    })),
    buddyOf: buddyOf.filter(isOpen).map(({ id, appointmentId: theirs, appointment, states: [state] }) => ({
      id,
      partner: toPerson(appointment.membership),
      appointmentId: theirs,
      position: state?.position ?? 0,
    })),
    covers: covers.map(({ id, appointmentId: coveredBy, committee, appointment }) => ({
      id,
      committeeId: committee.id,
      committee: committee.name,
      appointmentId: coveredBy,
      person: toPerson(appointment.membership),
    })),
  };
}

/** Asked and not answered, or accepted. */
function isOpen({ states: [state] }: { states: { kind: PairingStateKind }[] }): boolean {
  return !state || state.kind === "accepted";
}

function toPerson({ id, name }: { id: string; name: string }): Person {
  return { membershipId: id, name };
}
