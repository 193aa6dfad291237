import { lineManagesToday } from "@/lib/appointments/current.ts";
import { endingHasCome } from "@/lib/appointments/ending-day.ts";
import { broughtInAt, sinceOf } from "@/lib/before/since.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { type Day, dayOf, toDay, today } from "@/lib/time.ts";
import type { AppointmentStateKind } from "@/prisma/generated/enums.ts";

/**
 * Every step of an appointment, latest first, for a `select`. Which of them holds is for `toState` to say: the first
 * may be an ending that is still to come.
 */
export const latestState = {
  orderBy: { position: "desc" },
  select: { kind: true, happenedOn: true, recordedAt: true, position: true },
} as const;

type StateRow = { kind: AppointmentStateKind; happenedOn: Date | null; recordedAt: Date };

/** Where an appointment stands, and since when. */
export type StateSummary = { kind: AppointmentStateKind; since: Day };

/** The state that holds on a day: an ending that has come, else the latest step. There always is one: they are made together. */
export function standingState<T extends StateRow>(rows: readonly T[], on: Day = today()): T {
  const row =
    rows.find((each) => each.kind === "ended" && endingHasCome(each, on)) ??
    rows.find(({ kind }) => kind !== "ended");
  if (!row) throw new Error("An appointment has no state.");
  return row;
}

/** The state that holds on a day, as its readers see it. */
export function toState(rows: readonly StateRow[], on: Day = today()): StateSummary {
  const row = standingState(rows, on);
  return { kind: row.kind, since: dayOfState(row) };
}

/** The last day of an ending that was recorded and has not come yet, or null. */
export function endingToCome(rows: readonly StateRow[], on: Day = today()): Day | null {
  const latest = rows.find(({ kind }) => kind === "ended");
  return latest && !endingHasCome(latest, on) ? dayOfState(latest) : null;
}

/** The day of a step: when it happened where that is known, else when it was recorded. */
export function dayOfState(row: { happenedOn: Date | null; recordedAt: Date }): Day {
  return row.happenedOn ? toDay(row.happenedOn) : dayOf(row.recordedAt);
}

/** Today's line manager and how to reach them, for a `select`. */
export function todaysLineManager() {
  return {
    where: lineManagesToday(),
    take: 1,
    select: {
      startsOn: true,
      recordedAt: true,
      appointment: { select: broughtInAt },
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
  /** Null: since before Alongside, and nobody knows the day. */
  since: Day | null;
  /** False once they are no manager here any more: somebody else has to be chosen. */
  isManager: boolean;
};

type LineManagerRow = {
  startsOn: Date;
  recordedAt: Date;
  appointment: { broughtIn: { recordedAt: Date } | null };
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
  return {
    membershipId: id,
    ...details,
    since: sinceOf(row, row.appointment.broughtIn),
    isManager: roleGrants.length > 0,
  };
}
