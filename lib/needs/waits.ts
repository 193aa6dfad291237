import { stepsOn } from "@/lib/induction/induction-sql.ts";
import { pairingsStanding } from "@/lib/needs/pairings.ts";
import { latest, type Moment, type Partner } from "@/lib/needs/partner.ts";
import { owesTalks, rhythmOfRow } from "@/lib/one-to-ones/rhythm-sql.ts";
import { openPoints } from "@/lib/points/points-sql.ts";
import { whereWords } from "@/lib/points/where-words.ts";
import { openMeasures } from "@/lib/success/success-sql.ts";
import type { Day } from "@/lib/time.ts";
import { openNeeds } from "@/lib/training/training-sql.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";

/**
 * Something a partner waits for from the trust: what, since when, and where it is put right. `sponsorSince`: since when it is
 * with the trust's sponsors, where who supports the partner has no time for it.
 */
export type Wait = { kind: WaitKind; what: string; since: Day; path: string; sponsorSince: Day | null };
type Found = Omit<Wait, "sponsorSince">;

export const waitKinds = [
  "line_manager",
  "deputy",
  "pairing",
  "introduction",
  "point",
  "meetings",
  "role_description",
  "one_to_one",
  "training",
  "induction",
  "success",
] as const;
export type WaitKind = (typeof waitKinds)[number];

/**
 * All that a partner waits for from the trust on a day, longest first. While the role is paused, only what waited for
 * an answer anyway, and a line manager.
 */
export function waitsOf(partner: Partner, asOf: Day): Wait[] {
  const at = `manage/partners/${partner.appointmentId}`;
  const missing = (question: RoleQuestion, kind: WaitKind, what: string, path: string): Found[] => {
    const owed = partner.answers.find((each) => each.question === question)?.owed;
    return owed ? [{ kind, what, since: owed.since, path }] : [];
  };
  const always: Found[] = [
    ...missing("people", "line_manager", "A line manager", `${at}/line-manager`),
    ...openPoints(partner, asOf)
      .filter(({ standing: { kind } }) => kind === "waiting" || kind === "responded")
      .filter(({ standing: { waitsFor } }) => waitsFor === "trust")
      .map(({ id, standing: { since }, ...place }) => ({
        kind: "point" as const,
        what: `An answer to what they raised ${whereWords(place)}`,
        since,
        path: `raised/${partner.appointmentId}/${id}`,
      })),
    ...needs(partner, asOf, at),
  ];
  const whileHere = (): Found[] => [
    ...support(partner, asOf, at),
    ...talks(partner, asOf),
    ...partner.introductions
      .filter(({ kind }) => kind === null || kind === "to_arrange")
      .map(({ id, name, since }) => ({
        kind: "introduction" as const,
        what: `To meet ${name}`,
        since,
        path: `${at}/introductions/${id}`,
      })),
    ...stepsOn(partner, asOf)
      .filter(({ ownerKind, standing }) => ownerKind !== "partner" && standing.isLate)
      .map(({ id, title, standing: { since } }) => ({
        kind: "induction" as const,
        what: `Induction: ${title}`,
        since,
        path: `${at}/induction#${id}`,
      })),
    ...missing("meetings", "meetings", "A committee or a meeting to go to", "committees"),
    ...missing("work", "role_description", "Tasks in their role description", `${at}/answers`),
    ...missing(
      "stance",
      "role_description",
      "To hear whether they are a strategic partner or a representative",
      `${at}/answers`,
    ),
    ...success(partner, asOf),
    ...missing("training", "training", "To hear what training they need", `${at}/training`),
  ];
  return [...always, ...(partner.state === "paused" ? [] : whileHere())]
    .map((wait) => ({
      ...wait,
      sponsorSince: partner.noTime.find(({ about }) => about === wait.kind)?.on ?? null,
    }))
    .toSorted((a, b) => a.since.localeCompare(b.since));
}

/** A training they need that has no answer, or was promised for a day that has gone by. */
function needs(partner: Partner, asOf: Day, at: string): Found[] {
  return openNeeds(partner, asOf)
    .filter(({ standing }) => standing.kind === "waiting" || standing.isLate)
    .map(({ id, askedOn, standing: { kind, due } }) => ({
      kind: "training" as const,
      what: kind === "waiting" ? "An answer about a training they need" : "A training they need",
      since: kind === "waiting" ? askedOn : (due ?? askedOn),
      path: `${at}/training/needs/${id}`,
    }));
}

/** To agree what success looks like: nothing is worded yet, or what is worded waits for the trust. */
function success(partner: Partner, asOf: Day): Found[] {
  const open = openMeasures(partner, asOf);
  const path = `success/${partner.appointmentId}`;
  const waiting = open.flatMap(({ id, standing: { waitsFor, since } }) =>
    waitsFor === "trust" && since
      ? [
          {
            kind: "success" as const,
            what: "An answer to what they call success",
            since,
            path: `${path}/${id}`,
          },
        ]
      : [],
  );
  const owed = partner.answers.find(({ question }) => question === "success")?.owed;
  return owed && open.length === 0
    ? [{ kind: "success", what: "To agree what success looks like", since: owed.since, path }]
    : waiting;
}

/** A one-to-one that is late, with a line manager who could have it. */
function talks(partner: Partner, asOf: Day): Found[] {
  const since = lateTalkSince(partner, { day: asOf, clock: "00:00" });
  return since
    ? [{ kind: "one_to_one", what: "A one-to-one", since, path: `one-to-ones/${partner.appointmentId}` }]
    : [];
}

/** Since when a partner waits for a one-to-one with the line manager they have; null where none is late. */
export function lateTalkSince(partner: Partner, now: Moment): Day | null {
  return owesTalks(partner) && partner.lineManager?.isManager ? rhythmOfRow(partner, now).overdueSince : null;
}

/** A deputy, and a mentor or buddy: from the induction on, and until it is known that the role ends. */
function support(partner: Partner, asOf: Day, at: string): Found[] {
  if (partner.state === "checks" || partner.endsOn) return [];
  const { asked, noneSince, gone, accepted } = pairingsStanding(partner, asOf);
  const nobody = gone.length > 0 && accepted.length + asked.length === 0;
  const since = noneSince ?? (nobody ? (latest(gone.map(({ stoodUntil }) => stoodUntil)) ?? asOf) : null);
  const lackingSince = deputyLackingSince(partner);
  return [
    ...(lackingSince
      ? [
          {
            kind: "deputy" as const,
            what: "Somebody to stand in for their line manager",
            since: lackingSince,
            path: `${at}/deputy`,
          },
        ]
      : []),
    ...asked.map(({ id, name, kind, askedOn }) => ({
      kind: "pairing" as const,
      what: `To hear whether ${name} can be their ${kind}`,
      since: askedOn,
      path: `${at}/pairings/${id}`,
    })),
    ...(since
      ? [{ kind: "pairing" as const, what: "A mentor or buddy", since, path: `${at}/pairings/new` }]
      : []),
  ];
}

/** Since when nobody stands in for the line manager; null where somebody does. */
export function deputyLackingSince({ deputy, appointedOn, deputyEndedOn }: Partner): Day | null {
  if (deputy?.isManager) return null;
  return latest([appointedOn, deputyEndedOn, deputy?.leftOn ?? null]);
}
