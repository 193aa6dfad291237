import type { Shown } from "@/lib/promises/rules.ts";
import type { RestsOn } from "@/lib/promises/standing.ts";
import { addMonths, type Day, showShortDate } from "@/lib/time.ts";
import type {
  ReadinessStateKind,
  SponsorshipStateKind,
  TimeRequestStateKind,
  TrustPromise,
} from "@/prisma/generated/enums.ts";

/**
 * The three of the eleven supports that are facts about the trust, kept once for all partners: what the records show of
 * each as of a day. Pure functions over dated records. The rules in plain words: docs/promises.md.
 */

/** The dated records of a trust that the rules look at. */
export type TrustRecords = {
  items: {
    promise: TrustPromise;
    createdOn: Day;
    endedOn: Day | null;
    states: { kind: ReadinessStateKind; on: Day; hasLink: boolean }[];
  }[];
  briefings: { heldOn: Day; takenBackOn: Day | null }[];
  /** Everybody who ever held the role of sponsor, with the days on which they held it and what they said of it. */
  sponsors: {
    spells: { from: Day; until: Day | null }[];
    said: { kind: SponsorshipStateKind; on: Day }[];
  }[];
  /** What there was no time for, with what became of it. `endedOn`: the role of the partner was over. */
  requests: { on: Day; endedOn: Day | null; states: { kind: TimeRequestStateKind; on: Day }[] }[];
};

export const trustPromises = ["time", "preparation", "sponsorship"] as const satisfies TrustPromise[];

/** What one of the three stands like: as those of a partner, but that nobody can say it is not needed. */
export type TrustPromiseStanding = Shown & { promise: TrustPromise; restsOn: RestsOn | null };

type Rule = (records: TrustRecords, asOf: Day) => Shown & { isDeclared?: boolean };

/** After so many months a briefing is too long ago. */
const monthsForBriefing = 12;

/** Support 2: time and resource. What the trust listed is done, and nobody says that there is no time. */
const time: Rule = (records, asOf) => {
  const list = listOf(records, "time", asOf);
  const open = records.requests.filter(
    ({ on, endedOn }) => on <= asOf && (endedOn === null || endedOn >= asOf),
  );
  const now = open.map(({ on, states }) => ({ on, last: states.findLast((state) => state.on <= asOf) }));
  const waiting = now.filter(({ last }) => !last);
  const refused = now.filter(({ last }) => last?.kind === "not_given");
  if (waiting.length + refused.length === 0 || list.state === "missing") return list;
  return {
    state: "under_way",
    because:
      waiting.length > 0
        ? "a manager has no time for part of it, and the sponsor has not answered"
        : "a manager has no time for part of it, and the sponsor could not give it",
    since:
      [...waiting.map(({ on }) => on), ...refused.map(({ last }) => last?.on ?? asOf)].toSorted()[0] ?? null,
  };
};

/** Support 3: preparation. What the trust listed is done, and people were briefed in the last twelve months. */
const preparation: Rule = (records, asOf) => {
  const list = listOf(records, "preparation", asOf);
  const briefed = records.briefings
    .filter(({ heldOn, takenBackOn }) => heldOn <= asOf && (takenBackOn === null || takenBackOn > asOf))
    .map(({ heldOn }) => heldOn)
    .toSorted()
    .at(-1);
  const isStale = briefed !== undefined && addMonths(briefed, monthsForBriefing) < asOf;
  if (list.state === "in_place") {
    if (!briefed)
      return { state: "under_way", because: `${list.because}, and nobody was briefed`, since: list.since };
    if (isStale)
      return {
        state: "under_way",
        because: `the last briefing was on ${showShortDate(briefed)}, over a year ago`,
        since: addMonths(briefed, monthsForBriefing),
      };
    return { ...list, because: `${list.because}, and people were briefed on ${showShortDate(briefed)}` };
  }
  if (list.state === "missing" && briefed && !isStale)
    return {
      state: "under_way",
      because: `people were briefed on ${showShortDate(briefed)}, and ${list.because}`,
      since: briefed,
    };
  return list;
};

/** Support 4: senior sponsorship. Somebody who holds the role accepted it, and what the trust listed about it is done. */
const sponsorship: Rule = (records, asOf) => {
  const known = records.sponsors.map(({ spells, said }) => {
    const spell = spells.find(({ from, until }) => from <= asOf && (until === null || until > asOf));
    const before = spells.filter(({ from, until }) => from <= asOf && until !== null && until <= asOf).at(-1);
    // What they said of an earlier time in the role does not hold for this one.
    const since = (spell ?? before)?.from ?? asOf;
    const last = said.findLast(({ on }) => on <= asOf && on >= since);
    return { spell, leftOn: spell ? null : (before?.until ?? null), last };
  });
  const accepted = known.find(({ spell, last }) => spell && last?.kind === "accepted");
  if (accepted?.last) {
    const list = listOf(records, "sponsorship", asOf);
    const yes = `a sponsor accepted on ${showShortDate(accepted.last.on)}`;
    const listed = records.items.some((item) => item.promise === "sponsorship" && isOn(item, asOf));
    return !listed || list.state === "in_place"
      ? { state: "in_place", because: yes, since: accepted.last.on }
      : { state: "under_way", because: `${yes}, and ${list.because}`, since: accepted.last.on };
  }
  const asked = known.find(({ spell, last }) => spell && !last);
  if (asked?.spell)
    return {
      state: "under_way",
      because: "somebody was named sponsor, and has not answered",
      since: asked.spell.from,
    };
  const said = known.find(({ spell, last }) => spell && last)?.last;
  if (said)
    return {
      state: "missing",
      because:
        said.kind === "declined"
          ? `who was named sponsor said no on ${showShortDate(said.on)}`
          : `the sponsor stepped back on ${showShortDate(said.on)}`,
      since: said.on,
    };
  const left = known
    .flatMap(({ leftOn }) => leftOn ?? [])
    .toSorted()
    .at(-1);
  return left
    ? { state: "missing", because: `the sponsor left the role on ${showShortDate(left)}`, since: left }
    : { state: "missing", because: "nobody is the sponsor of partners", since: null };
};

const rules: Record<TrustPromise, Rule> = { time, preparation, sponsorship };

/** The three as they stand on a day. What rests on the trust's own word alone says so. */
export function trustPromisesOf(records: TrustRecords, asOf: Day): TrustPromiseStanding[] {
  return trustPromises.map((promise) => {
    const { isDeclared, ...shown } = rules[promise](records, asOf);
    const restsOn = isDeclared ? "declared" : "shown";
    return { promise, ...shown, restsOn: shown.state === "in_place" ? restsOn : null };
  });
}

/** What a trust listed for one of the three, on a day. Done by word alone is declared; done with a link is shown. */
function listOf({ items }: TrustRecords, promise: TrustPromise, asOf: Day): ReturnType<Rule> {
  const listed = items.filter((item) => item.promise === promise && isOn(item, asOf));
  if (listed.length === 0)
    return { state: "missing", because: "nothing is on the trust’s list", since: null };
  const known = listed.map(({ states }) => states.findLast(({ on }) => on <= asOf));
  const done = known.filter((state) => state?.kind === "done");
  const of = listed.length === 1 ? "the one thing" : `the ${listed.length} things`;
  if (done.length === listed.length)
    return {
      state: "in_place",
      because: `${of} on the trust’s list ${listed.length === 1 ? "is" : "are"} done`,
      since:
        done
          .flatMap((state) => state?.on ?? [])
          .toSorted()
          .at(-1) ?? null,
      isDeclared: done.some((state) => !state?.hasLink),
    };
  const begun = known.some((state) => state?.kind === "under_way" || state?.kind === "done");
  const state = begun ? "under_way" : "missing";
  if (listed.length === 1)
    return {
      state,
      because: `${of} on the trust’s list is not ${begun ? "done yet" : "begun"}`,
      since: null,
    };
  const because = begun
    ? `${done.length} of ${of} on the trust’s list ${done.length === 1 ? "is" : "are"} done`
    : `none of ${of} on the trust’s list is begun`;
  return { state, because, since: null };
}

function isOn({ createdOn, endedOn }: TrustRecords["items"][number], asOf: Day): boolean {
  return createdOn <= asOf && (endedOn === null || endedOn > asOf);
}
