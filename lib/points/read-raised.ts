import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { loadTheTwo, type TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadStaff, type StaffMember } from "@/lib/people/load-staff.ts";
import { readPointOf } from "@/lib/points/hold-point.ts";
import { loadPoints, type Raised } from "@/lib/points/load-points.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import { loadOpenParts } from "@/lib/work/open-parts.ts";

type Reader = {
  appointmentId: string;
  partner: string;
  isPartner: boolean;
  isOver: boolean;
  /** What the reader may do. */
  may: { raise: boolean; answer: boolean; ask: boolean; say: boolean };
};

/** All that a partner raised, anywhere. */
export type RaisedList = Reader & { waiting: Raised[]; partners: Raised[]; over: Raised[] };

/**
 * Reads it for the partner, and for managers and admins. What the partner says of an answer is for the partner, for who
 * supports them and for who was named to respond. Throws `NotFound`.
 */
export async function readRaised(actor: Member, appointmentId: string): Promise<RaisedList> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "point:read", two.subject);
    const points = await loadPoints(tx, actor.trustId, { appointmentId });
    const shown = points.map((point) => (readsOpinion(actor, two, point) ? point : withoutOpinion(point)));
    return {
      ...readerOf(actor, two),
      waiting: shown.filter(({ standing }) => standing.waitsFor === "trust").toReversed(),
      partners: shown.filter(({ standing }) => standing.waitsFor === "partner").toReversed(),
      over: shown.filter(({ standing }) => standing.waitsFor === null),
    };
  });
}

export type RaisedDetail = Reader & { point: Raised; readsOpinion: boolean; responders: StaffMember[] };

/** One of them, for the same readers and for who was named to respond to it. Throws `NotFound`. */
export async function readRaisedPoint(
  actor: Member,
  appointmentId: string,
  pointId: string,
): Promise<RaisedDetail> {
  return inTrust(actor, async (tx) => {
    const { two, point } = await readPointOf(tx, actor, appointmentId, pointId);
    const responder = { membershipId: point.responder?.membershipId ?? null };
    if (can(actor, "point:read", two.subject)) authorise(actor, "point:read", two.subject);
    else authorise(actor, "point:respond", responder);
    const reader = readerOf(actor, two);
    const opinion = readsOpinion(actor, two, point);
    return {
      ...reader,
      may: { ...reader.may, answer: reader.may.answer || isResponder(actor, two, point) },
      point: opinion ? point : withoutOpinion(point),
      readsOpinion: opinion,
      responders: reader.may.ask ? await loadStaff(tx, actor.trustId, two.appointment.membershipId) : [],
    };
  });
}

export type RaisingChoices = Reader & {
  work: { id: string; name: string }[];
  urgentContacts: UrgentContact[];
};

/** Where a partner can have raised something, for whoever writes it down. Throws `NotFound`. */
export async function readRaisingChoices(actor: Member, appointmentId: string): Promise<RaisingChoices> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "point:raise-anywhere", two.subject);
    const parts = await loadOpenParts(tx, actor.trustId, appointmentId);
    return {
      ...readerOf(actor, two),
      work: parts.filter(({ takesPart }) => takesPart).map(({ workId, name }) => ({ id: workId, name })),
      urgentContacts: await loadUrgentContacts(tx, actor.trustId),
    };
  });
}

function readerOf(actor: Member, { appointment, subject, isPartner }: TheTwo): Reader {
  const over = isOver(appointment);
  return {
    appointmentId: appointment.id,
    partner: appointment.membership.name,
    isPartner,
    isOver: over,
    may: {
      raise: !over && can(actor, "point:raise-anywhere", subject),
      answer: !isPartner && can(actor, "point:answer", subject),
      ask: !isPartner && can(actor, "point:ask", subject),
      say: !over && can(actor, "point:say", subject),
    },
  };
}

function isResponder(actor: Member, { isPartner }: TheTwo, { responder }: Raised): boolean {
  return !isPartner && can(actor, "point:respond", { membershipId: responder?.membershipId ?? null });
}

function readsOpinion(actor: Member, two: TheTwo, point: Raised): boolean {
  return can(actor, "point:say", two.subject) || isResponder(actor, two, point);
}

/** The same without what the partner says of the answer: that it was answered, and no more. */
function withoutOpinion(point: Raised): Raised {
  const { kind } = point.standing;
  if (kind === "taken_back" || point.said.length === 0) return point;
  const latest = point.answers.at(-1);
  return {
    ...point,
    said: [],
    standing: {
      ...point.standing,
      kind: latest?.kind === "response" ? "responded" : "told",
      waitsFor: "partner",
      since: latest?.on ?? point.standing.since,
      due: null,
      isLate: false,
    },
  };
}
