import { toDate, today } from "@/lib/time.ts";

/** The appointments that are not over today, for a `where`. One that begins later counts: it is this person's role here. */
export function currentAppointment() {
  return { OR: [{ endedOn: null }, { endedOn: { gte: toDate(today()) } }] };
}

/** The line managers of today, for a `where`. The last day belongs to whoever comes next. */
export function lineManagesToday() {
  const day = toDate(today());
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
}
