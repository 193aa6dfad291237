import { Refusal } from "@/lib/errors.ts";
import { toDate, toDay, today } from "@/lib/time.ts";

/** The appointments that are not over today, for a `where`. One that begins later counts: it is this person's role here. */
export function currentAppointment() {
  return { OR: [{ endedOn: null }, { endedOn: { gte: toDate(today()) } }] };
}

/** Whether an appointment is over today: the last whole day on which it held has gone by. */
export function isOver({ endedOn }: { endedOn: Date | null }): boolean {
  return endedOn !== null && toDay(endedOn) < today();
}

/** Refuses what would change an appointment that is over: what it was stays on record as it is. */
export function refuseIfOver(appointment: { endedOn: Date | null; membership: { name: string } }): void {
  if (isOver(appointment))
    throw new Refusal(
      `The role of ${appointment.membership.name} has ended. Nothing about it can be changed any more.`,
    );
}

/** The line managers of today, for a `where`. The last day belongs to whoever comes next. */
export function lineManagesToday() {
  const day = toDate(today());
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gt: day } }] };
}
