import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { isPaused, pausedFields } from "@/lib/appointments/refuse-if-paused.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import { type PartKind, type PartStep, partKind, stepFields, toSteps } from "@/lib/work/part-standing.ts";
import type { HowRecorded, OtherWorkKind } from "@/prisma/generated/enums.ts";

export type WorkDetail = {
  id: string;
  kind: OtherWorkKind;
  name: string;
  about: string | null;
  /** How to reach them shows to those who were asked, and to those who see to it. `left` once they are no contact any more. */
  contact: {
    id: string;
    name: string;
    jobTitle: string | null;
    email: string | null;
    phone: string | null;
    left: boolean;
  } | null;
  startsOn: Day | null;
  endsOn: Day | null;
  place: string | null;
  /** For those who were asked, and those who see to it; null for others, or where there is none. */
  link: string | null;
  closedOn: Day | null;
  closedBy: string | null;
  revision: number;
  /** The reader's own part. */
  mine: WorkPartSummary | null;
  /** Everybody who was asked, with what they said: for managers and admins. Empty for others. */
  parts: WorkPartSummary[];
  /** Whether the reader sees who was asked and what they said. */
  seesParts: boolean;
  /** The partners who take or took part, for whom a manager can write down what came of it. */
  took: { partId: string; name: string }[];
  /** What came of it, first to last: for those who were asked, managers and admins. Null for others. */
  outcomes: WorkOutcomeSummary[] | null;
  /** Whether the reader may add to it. */
  addsOutcome: boolean;
};

type WorkPartSummary = {
  id: string;
  appointmentId: string;
  name: string;
  why: string;
  askedBy: string;
  askedOn: Day;
  kind: PartKind;
  paused: boolean;
  /** Latest first. */
  steps: PartStep[];
  position: number;
};

type WorkOutcomeSummary = {
  id: string;
  words: string;
  by: string;
  recordedBy: string | null;
  how: HowRecorded;
  on: Day;
};

const named = { select: { name: true } } as const;

/** A piece of work, for everybody at the trust: each sees as much of it as concerns them. Throws `NotFound`. */
export async function readWork(actor: Member, workId: string): Promise<WorkDetail> {
  return inTrust(actor, async (tx) => {
    if (!isId(workId)) throw new NotFound();
    const { trustId, membershipId } = actor;
    const work = await tx.otherWork.findUnique({
      where: { trustId_id: { trustId, id: workId } },
      select: {
        id: true,
        kind: true,
        name: true,
        about: true,
        startsOn: true,
        endsOn: true,
        place: true,
        link: true,
        closedOn: true,
        revision: true,
        closedBy: named,
        contact: {
          select: { id: true, name: true, jobTitle: true, email: true, phone: true, endedAt: true },
        },
        parts: {
          orderBy: [{ askedAt: "desc" }, { id: "desc" }],
          select: {
            id: true,
            why: true,
            askedAt: true,
            askedBy: named,
            appointment: { select: { id: true, membershipId: true, endedOn: true, ...pausedFields } },
            states: stepFields,
          },
        },
        outcomes: {
          orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
          select: { id: true, words: true, how: true, recordedAt: true, saidBy: named, recordedBy: named },
        },
      },
    });
    if (!work) throw new NotFound();
    authorise(actor, "work:read", {});
    const parts = work.parts.map(({ id, why, askedAt, askedBy, appointment, states }) => ({
      isMine: appointment.membershipId === membershipId,
      took: states.some(({ kind }) => kind === "taking_part"),
      id,
      appointmentId: appointment.id,
      name: appointment.membership.name,
      why,
      askedBy: askedBy.name,
      askedOn: dayOf(askedAt),
      kind: partKind(states[0], isOver(appointment)),
      paused: isPaused(appointment),
      steps: toSteps(states),
      position: states[0]?.position ?? 0,
    }));
    const mine = parts.find(({ isMine }) => isMine);
    const seesParts = can(actor, "appointment:read", {});
    const isAsked = mine !== undefined || seesParts;
    const tookPart = parts.filter(({ took }) => took);
    const isTheirs = tookPart.some(({ isMine }) => isMine);
    return {
      id: work.id,
      kind: work.kind,
      name: work.name,
      about: work.about,
      contact: work.contact && toContact(work.contact, isAsked),
      startsOn: work.startsOn && toDay(work.startsOn),
      endsOn: work.endsOn && toDay(work.endsOn),
      place: work.place,
      link: isAsked ? work.link : null,
      closedOn: work.closedOn && toDay(work.closedOn),
      closedBy: work.closedBy?.name ?? null,
      revision: work.revision,
      mine: mine ? withoutMarks(mine) : null,
      parts: seesParts
        ? parts.toSorted((a, b) => a.name.localeCompare(b.name)).map((part) => withoutMarks(part))
        : [],
      seesParts,
      took: can(actor, "work:write", {}) ? tookPart.map(({ id, name }) => ({ partId: id, name })) : [],
      outcomes: isAsked
        ? work.outcomes.map(({ recordedAt, saidBy, recordedBy, ...outcome }) => ({
            ...outcome,
            by: saidBy.name,
            recordedBy: outcome.how === "themselves" ? null : recordedBy.name,
            on: dayOf(recordedAt),
          }))
        : null,
      addsOutcome: can(actor, "work:say-outcome", isTheirs ? { membershipId } : {}),
    };
  });
}

type Contact = {
  id: string;
  name: string;
  jobTitle: string | null;
  email: string | null;
  phone: string | null;
  endedAt: Date | null;
};

function toContact({ endedAt, email, phone, ...who }: Contact, isAsked: boolean): WorkDetail["contact"] {
  const reach = isAsked && !endedAt;
  return { ...who, email: reach ? email : null, phone: reach ? phone : null, left: endedAt !== null };
}

function withoutMarks({
  isMine,
  took,
  ...part
}: WorkPartSummary & { isMine: boolean; took: boolean }): WorkPartSummary {
  return part;
}
