import { dayOfState } from "@/lib/appointments/appointment-fields.ts";
import { type Day, showShortDate, toDay } from "@/lib/time.ts";
import type { HowRecorded, IntroductionStateKind } from "@/prisma/generated/enums.ts";

/** The states of an introduction, latest first, for a `select`. */
export const introductionStates = {
  orderBy: { position: "desc" },
  select: {
    id: true,
    position: true,
    kind: true,
    plan: true,
    plannedOn: true,
    how: true,
    happenedOn: true,
    recordedAt: true,
    saidBy: { select: { name: true } },
    recordedBy: { select: { name: true } },
  },
} as const;

export type IntroductionStateRow = {
  id: string;
  position: number;
  kind: IntroductionStateKind;
  plan: string | null;
  plannedOn: Date | null;
  how: HowRecorded;
  happenedOn: Date | null;
  recordedAt: Date;
  saidBy: { name: string };
  recordedBy: { name: string };
};

/** One step of an introduction as its readers see it: whose act, who recorded it and how. */
export type IntroductionStep = {
  id: string;
  kind: IntroductionStateKind;
  on: Day;
  plan: string | null;
  plannedOn: Day | null;
  saidBy: string;
  recordedBy: string;
  how: HowRecorded;
};

/** Where an introduction stands: its latest step, or to arrange. `position` says so to a form. */
export type IntroductionStanding = {
  kind: IntroductionStateKind;
  position: number;
  latest: IntroductionStep | null;
};

/** Works it out from the states, latest first. */
export function introductionStanding(states: readonly IntroductionStateRow[]): IntroductionStanding {
  const [latest] = states;
  return {
    kind: latest?.kind ?? "to_arrange",
    position: latest?.position ?? 0,
    latest: latest ? toStep(latest) : null,
  };
}

/** A state as one step. */
export function toStep(row: IntroductionStateRow): IntroductionStep {
  return {
    id: row.id,
    kind: row.kind,
    on: dayOfState(row),
    plan: row.plan,
    plannedOn: row.plannedOn && toDay(row.plannedOn),
    saidBy: row.saidBy.name,
    recordedBy: row.recordedBy.name,
    how: row.how,
  };
}

/** Where it stands, in words that fit anybody who reads it. */
export function standingInWords({ kind, latest }: IntroductionStanding): string {
  if (kind === "made" && latest) return `Met on ${showShortDate(latest.on)}`;
  if (kind === "not_wanted") return "Not wanted";
  if (kind === "arranged" && latest)
    return latest.plannedOn ? `Arranged for ${showShortDate(latest.plannedOn)}` : "Arranged";
  return "To arrange";
}

/** What may come after what. Arranging again changes the plan. */
const next: Record<IntroductionStateKind, readonly IntroductionStateKind[]> = {
  to_arrange: ["arranged", "made", "not_wanted"],
  arranged: ["arranged", "made", "not_wanted", "to_arrange"],
  made: ["to_arrange"],
  not_wanted: ["to_arrange"],
};

/** Whether an introduction that stands at one can be taken to the other. */
export function canFollow(from: IntroductionStateKind, to: IntroductionStateKind): boolean {
  return next[from].includes(to);
}
