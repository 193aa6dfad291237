import { addDays, type Day } from "@/lib/time.ts";
import type { OneToOneStateKind } from "@/prisma/generated/enums.ts";

/** How often a partner and their manager talk at a trust that has set nothing, in weeks. A default of ours, no national fact. */
export const usualWeeks = 6;

/** A one-to-one as the rules look at it. `kind` is the latest word on it; null: nobody has said. */
export type Talk = {
  id: string;
  heldOn: Day;
  startsAt: string | null;
  kind: OneToOneStateKind | null;
  with: string;
};

export type Rhythm = {
  /** The latest that took place, and the next that is planned. */
  last: Talk | null;
  next: Talk | null;
  /** Those that have been and of which nobody has said what became. */
  unsaid: Talk[];
  /** The day by which they are to talk next. */
  dueBy: Day;
  /** Since when it is late; null while it is not, or while the next one is planned. */
  overdueSince: Day | null;
};

/**
 * Where the one-to-ones of a partner stand on a day and time on the clock. `since` is the day from which the first is
 * counted: the role began, was entered in Alongside, or goes on after a pause, whichever is latest.
 */
export function rhythmOf(
  { talks, everyWeeks, since }: { talks: readonly Talk[]; everyWeeks: number; since: Day },
  now: { day: Day; clock: string },
): Rhythm {
  const inOrder = talks.toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
  const begun = ({ heldOn, startsAt }: Talk) =>
    heldOn < now.day || (heldOn === now.day && startsAt !== null && startsAt <= now.clock);
  const last = inOrder.findLast(({ kind }) => kind === "held") ?? null;
  const next = inOrder.find((talk) => talk.kind === null && !begun(talk)) ?? null;
  const dueBy = addDays(last && last.heldOn > since ? last.heldOn : since, everyWeeks * 7);
  return {
    last,
    next,
    unsaid: inOrder.filter((talk) => talk.kind === null && begun(talk)),
    dueBy,
    overdueSince: next === null && dueBy < now.day ? dueBy : null,
  };
}

function orderOf({ heldOn, startsAt }: Talk): string {
  return `${heldOn} ${startsAt ?? "24:00"}`;
}
