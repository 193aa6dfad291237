import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { type Day, toDay } from "@/lib/time.ts";
import { type PartKind, partKind } from "@/lib/work/part-standing.ts";
import type { OtherWorkKind } from "@/prisma/generated/enums.ts";

export type WorkSummary = {
  id: string;
  kind: OtherWorkKind;
  name: string;
  startsOn: Day | null;
  endsOn: Day | null;
  contact: string | null;
  closedOn: Day | null;
  /** Where the reader's own part in it stands; null for somebody who was not asked. */
  mine: PartKind | null;
  /** How many partners take part; null for those who do not see to it. */
  takingPart: number | null;
};

/**
 * The register of work beside committees, for everybody at the trust: what goes on first, the next to begin first; then
 * what is closed, the latest first. The number of queries does not grow with it.
 */
export async function listWork(actor: Member, page: number): Promise<Paged<WorkSummary>> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "work:read", {});
    const { trustId, membershipId } = actor;
    const seesParts = can(actor, "appointment:read", {});
    const { read, ...at } = rowsOf(page, await tx.otherWork.count({ where: { trustId } }));
    const rows = await tx.otherWork.findMany({
      where: { trustId },
      orderBy: [
        { closedOn: { sort: "desc", nulls: "first" } },
        { startsOn: { sort: "asc", nulls: "last" } },
        { name: "asc" },
        { id: "asc" },
      ],
      ...read,
      select: {
        id: true,
        kind: true,
        name: true,
        startsOn: true,
        endsOn: true,
        closedOn: true,
        contact: { select: { name: true } },
        parts: {
          orderBy: { askedAt: "desc" },
          select: {
            appointment: { select: { membershipId: true, endedOn: true } },
            states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
          },
        },
      },
    });
    return {
      ...at,
      rows: rows.map(({ parts, contact, startsOn, endsOn, closedOn, ...work }) => {
        const mine = parts.find(({ appointment }) => appointment.membershipId === membershipId);
        return {
          ...work,
          startsOn: startsOn && toDay(startsOn),
          endsOn: endsOn && toDay(endsOn),
          closedOn: closedOn && toDay(closedOn),
          contact: contact?.name ?? null,
          mine: mine ? partKind(mine.states[0], isOver(mine.appointment)) : null,
          takingPart: seesParts
            ? parts.filter(
                ({ appointment, states }) => partKind(states[0], isOver(appointment)) === "taking_part",
              ).length
            : null,
        };
      }),
    };
  });
}
