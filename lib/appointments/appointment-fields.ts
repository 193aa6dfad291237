import { lineManagesToday } from "@/lib/appointments/current.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { AppointmentStateKind } from "@/prisma/generated/enums.ts";

/** Where an appointment stands today, for a `select`: the latest state. */
export const latestState = {
  orderBy: { position: "desc" },
  take: 1,
  select: { kind: true, happenedOn: true, recordedAt: true, position: true },
} as const;

/** Where an appointment stands, and since when. */
export type StateSummary = { kind: AppointmentStateKind; since: Day };

/** The latest state as its readers see it. An appointment always has one: they are made together. */
export function toState(
  rows: { kind: AppointmentStateKind; happenedOn: Date | null; recordedAt: Date }[],
): StateSummary {
  const [row] = rows;
  if (!row) throw new Error("An appointment has no state.");
  return { kind: row.kind, since: row.happenedOn ? toDay(row.happenedOn) : dayOf(row.recordedAt) };
}

/** Today's line manager and how to reach them, for a `select`. */
export function todaysLineManager() {
  return {
    where: lineManagesToday(),
    take: 1,
    select: {
      startsOn: true,
      membership: {
        select: {
          id: true,
          name: true,
          jobTitle: true,
          email: true,
          phone: true,
          roleGrants: { where: { role: "manager" as const, ...heldNow() }, take: 1, select: { id: true } },
        },
      },
    },
  };
}

export type LineManagerSummary = {
  membershipId: string;
  name: string;
  jobTitle: string | null;
  email: string | null;
  phone: string | null;
  since: Day;
  /** False once they are no manager here any more: somebody else has to be chosen. */
  isManager: boolean;
};

type LineManagerRow = {
  startsOn: Date;
  membership: {
    id: string;
    name: string;
    jobTitle: string | null;
    email: string | null;
    phone: string | null;
    roleGrants: { id: string }[];
  };
};

/** Today's line manager as their readers see them, or null. */
export function toLineManager(rows: LineManagerRow[]): LineManagerSummary | null {
  const [row] = rows;
  if (!row) return null;
  const { id, roleGrants, ...details } = row.membership;
  return { membershipId: id, ...details, since: toDay(row.startsOn), isManager: roleGrants.length > 0 };
}
