import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import type { Coverage } from "@/lib/committees/committee-words.ts";
import { type Officers, todaysOfficers, toOfficers } from "@/lib/committees/officers.ts";
import { readTarget, toCoverage, todaysSeats } from "@/lib/committees/seats.ts";
import { inTrust } from "@/lib/db.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import { type Day, toDate, toDay, today } from "@/lib/time.ts";
import type { CommitteeLevel } from "@/prisma/generated/enums.ts";

export type CommitteeSummary = {
  id: string;
  name: string;
  purpose: string;
  level: CommitteeLevel;
  safetyRelated: boolean;
  chair: Officers["chair"];
  /** The day of its next meeting that was not cancelled. */
  nextOn: Day | null;
  /** Null for partners and mentors: it is about what the trust has done. */
  coverage: Coverage | null;
  /** Whether whoever asks holds a seat on it. */
  mine: boolean;
};

/** How many committees have no partner, one, and two or more. */
export type CoverageSummary = { none: number; one: number; more: number; short: number };

/**
 * The register of committees by name, for everybody at the trust; with how well each is covered for those who see to
 * it. Committees that have ended are left out. The number of queries does not grow with them.
 */
export async function listCommittees(
  actor: Member,
  page: number,
): Promise<Paged<CommitteeSummary> & { covered: CoverageSummary | null }> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "committee:read", {});
    const { trustId } = actor;
    const seesCoverage = can(actor, "committee:write", {}) || can(actor, "programme:read", {});
    const all = await tx.committee.findMany({
      where: { trustId, endedAt: null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        purpose: true,
        level: true,
        safetyRelated: true,
        target: true,
        officers: todaysOfficers(),
        invitations: todaysSeats(),
        meetings: {
          where: { cancelledAt: null, heldOn: { gte: toDate(today()) } },
          orderBy: { heldOn: "asc" },
          take: 1,
          select: { heldOn: true },
        },
      },
    });
    const target = await readTarget(tx, trustId);
    const rows = all.map((committee): CommitteeSummary & { coverage: Coverage } => ({
      id: committee.id,
      name: committee.name,
      purpose: committee.purpose,
      level: committee.level,
      safetyRelated: committee.safetyRelated,
      chair: toOfficers(committee.officers).chair,
      nextOn: committee.meetings[0] ? toDay(committee.meetings[0].heldOn) : null,
      coverage: toCoverage(committee, target),
      mine: committee.invitations.some(({ appointment }) => appointment.id === actor.appointmentId),
    }));
    const { read, ...at } = rowsOf(page, rows.length);
    const shown = rows.slice(read.skip, read.skip + read.take);
    return {
      rows: seesCoverage ? shown : shown.map((row) => ({ ...row, coverage: null })),
      ...at,
      covered: seesCoverage ? summarise(rows.map(({ coverage }) => coverage)) : null,
    };
  });
}

function summarise(all: Coverage[]): CoverageSummary {
  return {
    none: all.filter(({ partners }) => partners === 0).length,
    one: all.filter(({ partners }) => partners === 1).length,
    more: all.filter(({ partners }) => partners > 1).length,
    short: all.filter(({ partners, wanted }) => wanted !== null && partners < wanted).length,
  };
}
