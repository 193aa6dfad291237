import { clockNow, type Day, toDate, toDay, today } from "@/lib/time.ts";

/**
 * What the clock says of a meeting. A meeting keeps the day and the time on the clock where it is held, so each is
 * compared with the day and the time on the clock there now.
 */

/** Whether it has begun: from then on nobody replies, and what happened can be recorded. */
export function hasBegun(meeting: { heldOn: Day | Date; startsAt: string }): boolean {
  const heldOn = typeof meeting.heldOn === "string" ? meeting.heldOn : toDay(meeting.heldOn);
  return heldOn < today() || (heldOn === today() && meeting.startsAt <= clockNow());
}

/** The meetings that are not over, for a `where`. One whose end nobody said lasts until its day does. */
export function notOver() {
  const day = toDate(today());
  return {
    OR: [{ heldOn: { gt: day } }, { heldOn: day, OR: [{ endsAt: null }, { endsAt: { gt: clockNow() } }] }],
  };
}

/** The meetings that are over, for a `where`: all others. */
export function over() {
  const day = toDate(today());
  return { OR: [{ heldOn: { lt: day } }, { heldOn: day, endsAt: { lte: clockNow() } }] };
}
