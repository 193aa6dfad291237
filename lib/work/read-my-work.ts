import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import { type PartKind, partKind } from "@/lib/work/part-standing.ts";
import type { OtherWorkKind } from "@/prisma/generated/enums.ts";

export type MyWork = {
  workId: string;
  kind: OtherWorkKind;
  name: string;
  startsOn: Day | null;
  endsOn: Day | null;
  contact: string | null;
  closedOn: Day | null;
  askedOn: Day;
  part: PartKind;
  /** How much was written down of what came of it. */
  outcomes: number;
};

/** The work a partner was asked to in the role they have now, latest first. Their own alone. */
export async function readMyWork(actor: Member): Promise<MyWork[]> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId, appointmentId } = actor;
    authorise(actor, "work:answer", { membershipId });
    const parts = await tx.workPart.findMany({
      where: { trustId, appointment: { membershipId, ...(appointmentId ? { id: appointmentId } : {}) } },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      select: {
        askedAt: true,
        states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
        work: {
          select: {
            id: true,
            kind: true,
            name: true,
            startsOn: true,
            endsOn: true,
            closedOn: true,
            contact: { select: { name: true } },
            _count: { select: { outcomes: true } },
          },
        },
      },
    });
    return parts.map(({ askedAt, states, work }) => ({
      workId: work.id,
      kind: work.kind,
      name: work.name,
      startsOn: work.startsOn && toDay(work.startsOn),
      endsOn: work.endsOn && toDay(work.endsOn),
      contact: work.contact?.name ?? null,
      closedOn: work.closedOn && toDay(work.closedOn),
      askedOn: dayOf(askedAt),
      part: partKind(states[0], false),
      outcomes: work._count.outcomes,
    }));
  });
}
