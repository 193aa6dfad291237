import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { dayOfState, latestState } from "@/lib/appointments/appointment-fields.ts";
import { inTrust } from "@/lib/db.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { type Day, toDate, toDay, today } from "@/lib/time.ts";
import type { EndedAs } from "@/prisma/generated/enums.ts";

export type FormerPartner = {
  appointmentId: string;
  name: string;
  startsOn: Day;
  lastDay: Day;
  endedAs: EndedAs | null;
};

/**
 * The roles that have ended, the latest first, for managers and admins: what somebody left to do is found from there. A
 * number of queries that does not grow with them.
 */
export async function listFormerPartners(actor: Member, page: number): Promise<Paged<FormerPartner>> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "appointment:read", {});
    const where = { trustId: actor.trustId, endedOn: { lt: toDate(today()) } };
    const { read, ...at } = rowsOf(page, await tx.appointment.count({ where }));
    const rows = await tx.appointment.findMany({
      where,
      orderBy: [{ endedOn: "desc" }, { id: "asc" }],
      ...read,
      select: {
        id: true,
        startsOn: true,
        membership: { select: { name: true } },
        states: {
          orderBy: latestState.orderBy,
          where: { kind: "ended" },
          take: 1,
          select: { endedAs: true, happenedOn: true, recordedAt: true },
        },
      },
    });
    return {
      ...at,
      rows: rows.flatMap(({ id, startsOn, membership, states: [ended] }) =>
        ended
          ? [
              {
                appointmentId: id,
                name: membership.name,
                startsOn: toDay(startsOn),
                lastDay: dayOfState(ended),
                endedAs: ended.endedAs,
              },
            ]
          : [],
      ),
    };
  });
}
