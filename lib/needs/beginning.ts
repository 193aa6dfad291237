import { holds, isSeat } from "@/lib/answers/spans.ts";
import { latest, type Partner } from "@/lib/needs/partner.ts";
import { addDays, type Day, dayOf } from "@/lib/time.ts";

/** What a newcomer needs from the trust first, in the order in which it is best done. */
export type Step = {
  kind: "joining" | "induction" | "meetings" | "introductions" | "pairing" | "deputy" | "profile";
  /** "not_needed" comes of how they asked to be reached, or of their serving before Alongside. */
  state: "done" | "to_do" | "not_needed";
  /** The day it was done, where that is known. */
  on: Day | null;
  /** Who it was, or is still missing. */
  names: string[];
};

/** The first steps of a partner as they stand on a day. What was done once stays done. */
export function stepsOf(partner: Partner, asOf: Day): Step[] {
  const { hasJoined, hasEmail, joinedOn, linkMadeOn, invitations, pairings, introductions } = partner;
  const { induction, wasServing } = partner;
  const handedOver = hasJoined || linkMadeOn !== null;
  const step = (kind: Step["kind"], on: Day | null, names: string[] = []): Step => ({
    kind,
    state: on ? "done" : "to_do",
    on,
    names,
  });
  const first = (days: Day[]) => days.toSorted().at(0) ?? null;
  const unmet = chairsWithoutIntroduction(partner, asOf);
  const proposed = introductions.length > 0 && unmet.length === 0;
  const asked = pairings.filter(({ states }) => states.at(-1)?.kind !== "declined");
  return [
    handedOver
      ? { kind: "joining", state: "done", on: joinedOn ?? linkMadeOn, names: [] }
      : { kind: "joining", state: hasEmail ? "to_do" : "not_needed", on: null, names: [] },
    induction
      ? step("induction", induction.begunOn)
      : { kind: "induction", state: wasServing ? "not_needed" : "to_do", on: null, names: [] },
    step("meetings", first(invitations.map(({ recordedAt }) => dayOf(new Date(recordedAt)))), [
      ...new Set(invitations.map(({ committee }) => committee)),
    ]),
    step(
      "introductions",
      proposed ? latest(introductions.map(({ proposedOn }) => proposedOn)) : null,
      proposed ? introductions.map(({ name }) => name) : unmet,
    ),
    step(
      "pairing",
      first(asked.map(({ askedOn }) => askedOn)),
      asked.map(({ name }) => name),
    ),
    step(
      "deputy",
      partner.deputy?.isManager ? partner.deputySince : null,
      partner.deputy?.isManager ? [partner.deputy.name] : [],
    ),
    step("profile", partner.profileOn),
  ];
}

/** Whether steps are left. */
export function isBeginning(steps: readonly Step[]): boolean {
  return steps.some(({ state }) => state === "to_do");
}

/** A newcomer's first weeks, in which what is missing is said once, by their first steps. */
export function isNew({ appointedOn }: Partner, asOf: Day): boolean {
  return asOf < addDays(appointedOn, 30);
}

/** The chairs of the committees they have a seat on, whom nobody has proposed to introduce. */
function chairsWithoutIntroduction({ invitations, introductions }: Partner, asOf: Day): string[] {
  const seats = invitations.filter((each) =>
    isSeat(
      { ...each, committeeEndedAt: each.committeeEndedAt ? new Date(each.committeeEndedAt) : null },
      asOf,
    ),
  );
  const chairs = seats.flatMap((seat) => seat.chairs.filter((each) => holds(each, asOf)));
  return [
    ...new Set(
      chairs
        .filter((chair) => !introductions.some(({ contactId }) => contactId === chair.contactId))
        .map(({ name }) => name),
    ),
  ];
}
