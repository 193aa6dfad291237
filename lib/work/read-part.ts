import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { isPaused, pausedFields } from "@/lib/appointments/refuse-if-paused.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import { type PartKind, type PartStep, partKind, stepFields, toSteps } from "@/lib/work/part-standing.ts";
import type { OtherWorkKind } from "@/prisma/generated/enums.ts";

export type PartDetail = {
  id: string;
  work: {
    id: string;
    kind: OtherWorkKind;
    name: string;
    startsOn: Day | null;
    endsOn: Day | null;
    place: string | null;
  };
  partner: string;
  /** The role is the reader's own. */
  isOwn: boolean;
  why: string;
  askedBy: string;
  askedOn: Day;
  kind: PartKind;
  /** Why nothing can be said of it any more, or not now. */
  standing: "open" | "closed" | "paused" | "role over";
  steps: PartStep[];
  position: number;
};

const named = { select: { name: true } } as const;
const fields = {
  id: true,
  why: true,
  askedAt: true,
  askedBy: named,
  work: {
    select: {
      id: true,
      kind: true,
      name: true,
      startsOn: true,
      endsOn: true,
      place: true,
      closedOn: true,
    },
  },
  appointment: { select: { membershipId: true, endedOn: true, ...pausedFields } },
  states: stepFields,
} as const;

/** A partner's own part in a piece of work: what they were asked and what they said. Throws `NotFound`. */
export async function readMyPart(actor: Member, workId: string): Promise<PartDetail> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const there = isId(workId) ? await tx.otherWork.count({ where: { trustId, id: workId } }) : 0;
    if (there === 0) throw new NotFound();
    const part = await loadPart(tx, { trustId, workId, appointment: { membershipId } });
    authorise(actor, "work:answer", part ? { membershipId } : {});
    if (!part) throw new NotFound();
    return toDetail(part, membershipId);
  });
}

/** A partner's part in a piece of work, for a manager who writes down what they said. Throws `NotFound`. */
export async function readPart(actor: Member, partId: string): Promise<PartDetail> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const part = isId(partId) ? await loadPart(tx, { trustId, id: partId }) : null;
    if (!part) throw new NotFound();
    authorise(actor, "work:record", part.appointment);
    return toDetail(part, membershipId);
  });
}

function loadPart(
  tx: TrustTransaction,
  where: { trustId: string } & ({ id: string } | { workId: string; appointment: { membershipId: string } }),
) {
  return tx.workPart.findFirst({ where, orderBy: [{ askedAt: "desc" }, { id: "desc" }], select: fields });
}

type Row = NonNullable<Awaited<ReturnType<typeof loadPart>>>;

function toDetail(
  { id, why, askedAt, askedBy, work, appointment, states }: Row,
  readerId: string,
): PartDetail {
  const { startsOn, endsOn, closedOn, ...rest } = work;
  return {
    id,
    work: { ...rest, startsOn: startsOn && toDay(startsOn), endsOn: endsOn && toDay(endsOn) },
    partner: appointment.membership.name,
    isOwn: appointment.membershipId === readerId,
    why,
    askedBy: askedBy.name,
    askedOn: dayOf(askedAt),
    kind: partKind(states[0], isOver(appointment)),
    standing: isOver(appointment)
      ? "role over"
      : closedOn
        ? "closed"
        : isPaused(appointment)
          ? "paused"
          : "open",
    steps: toSteps(states),
    position: states[0]?.position ?? 0,
  };
}
