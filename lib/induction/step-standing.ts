import { addDays, type Day } from "@/lib/time.ts";
import type { PlanStepStateKind, StepOwner } from "@/prisma/generated/enums.ts";

/** A step of a partner's induction as it is on record. */
export type PlanFact = {
  id: string;
  title: string;
  ownerKind: StepOwner;
  /** The name of the contact who does it, where one does. */
  contact: string | null;
  dueOn: Day;
  position: number;
  waitsFor: readonly string[];
  /** What was said of it last; null: nothing yet. */
  latest: { kind: PlanStepStateKind; on: Day } | null;
};

/** A partner's induction as it is on record. */
export type PlanFacts = { begunOn: Day; steps: readonly PlanFact[] };

export type StepStanding = {
  /** "now": whoever does it can. "later": something has to be done before it. */
  kind: "done" | "not_needed" | "now" | "later";
  /** Since when it is so. */
  since: Day;
  /** The titles of what has to be done before it and is not. */
  waitsFor: string[];
  /** It can be done, and the day it was due by has gone. */
  isLate: boolean;
};

/** Each step of a plan on a day, by when it is due, with where it stands. */
export function planOn<T extends PlanFact>(
  { begunOn, steps }: { begunOn: Day; steps: readonly T[] },
  asOf: Day,
): (T & { standing: StepStanding })[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return steps
    .map((step) => {
      const first = step.waitsFor.flatMap((id) => byId.get(id) ?? []);
      return { ...step, standing: standingOf(step, first, begunOn, asOf) };
    })
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.position - b.position);
}

function standingOf(step: PlanFact, first: readonly PlanFact[], begunOn: Day, asOf: Day): StepStanding {
  const { latest, dueOn } = step;
  if (isSettled(step) && latest && latest.kind !== "to_do")
    return { kind: latest.kind, since: latest.on, waitsFor: [], isLate: false };
  const open = first.filter((each) => !isSettled(each));
  // What is to do can be done since the last thing happened that it needed.
  const since = [begunOn, ...(latest ? [latest.on] : []), ...first.flatMap(({ latest: on }) => on?.on ?? [])]
    .toSorted()
    .at(-1);
  return {
    kind: open.length > 0 ? "later" : "now",
    since: open.length > 0 ? begunOn : (since ?? begunOn),
    waitsFor: open.map(({ title }) => title),
    isLate: open.length === 0 && dueOn < asOf,
  };
}

function isSettled({ latest }: PlanFact): boolean {
  return latest !== null && latest.kind !== "to_do";
}

/**
 * The day by which a copy of a step is due. Days count from the day the role begins; for a plan that is begun later, from
 * then, so that nothing is late before anybody could have done it.
 */
export function dueDay(
  step: { dueDays: number },
  { startsOn, begunOn }: { startsOn: Day; begunOn: Day },
): Day {
  const from = startsOn > begunOn ? startsOn : begunOn;
  const due = addDays(from, step.dueDays);
  return due > begunOn ? due : begunOn;
}

/** How far an induction is. */
export function progressOf(steps: readonly { standing: StepStanding }[]): { settled: number; all: number } {
  const settled = steps.filter(({ standing: { kind } }) => kind === "done" || kind === "not_needed").length;
  return { settled, all: steps.length };
}
