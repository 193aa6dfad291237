import type { PromiseRecords, SaidOfPromise } from "@/lib/promises/records.ts";
import { promiseKinds, shownOf } from "@/lib/promises/rules.ts";
import type { Day } from "@/lib/time.ts";
import type { PromiseKind, PromiseWordKind } from "@/prisma/generated/enums.ts";

export type PromiseState = "in_place" | "under_way" | "missing" | "not_needed";

/** What a state rests on: the trust says so, records show it, or the partner says so too. */
export type RestsOn = "declared" | "shown" | "confirmed";

export type PromiseStanding = {
  promise: PromiseKind;
  state: PromiseState;
  /** Null where nothing is in place. */
  restsOn: RestsOn | null;
  /** Completes "because …". */
  because: string;
  since: Day | null;
  /** The partner said that it did not happen; nobody has answered while `answer` is null. */
  dispute: { said: SaidOfPromise; answer: SaidOfPromise | null } | null;
  /** The trust says that it is not needed. */
  notNeeded: { said: SaidOfPromise; agreed: boolean; refused: SaidOfPromise | null } | null;
  /** The place in its history that a form is drawn from. */
  position: number;
};

/**
 * The eight promises to a partner on a day: what the records show, with what was said of it. Nothing is in place while the
 * partner's "this did not happen" is unanswered; what is not needed counts apart, once the partner agrees.
 */
export function promisesOf(records: PromiseRecords, asOf: Day): PromiseStanding[] {
  return promiseKinds.map((promise) => promiseOf(promise, records, asOf));
}

function promiseOf(promise: PromiseKind, records: PromiseRecords, asOf: Day): PromiseStanding {
  const said = records.words
    .filter((each) => each.promise === promise && each.on <= asOf)
    .toSorted((a, b) => a.position - b.position);
  const shown = shownOf(promise, records, asOf);
  const dispute = disputeIn(said);
  const notNeeded = notNeededIn(said);
  const about = { promise, dispute, notNeeded, position: said.at(-1)?.position ?? 0, since: shown.since };
  if (notNeeded?.agreed && !(dispute && !dispute.answer)) {
    const { words, on } = notNeeded.said;
    return { ...about, state: "not_needed", restsOn: "confirmed", because: words ?? "", since: on };
  }
  const { because } = shown;
  if (dispute && !dispute.answer) {
    const state = shown.state === "in_place" ? "under_way" : shown.state;
    return { ...about, state, restsOn: null, because };
  }
  const isConfirmed = said.findLast(({ side }) => side === "partner")?.kind === "confirmed";
  const restsOn = isConfirmed ? "confirmed" : shown.isBefore ? "declared" : "shown";
  return { ...about, state: shown.state, because, restsOn: shown.state === "in_place" ? restsOn : null };
}

/** The latest "this did not happen" among what was said of one promise, until the partner says that it is so. */
export function disputeIn<T extends { kind: PromiseWordKind }>(
  said: readonly T[],
): { said: T; answer: T | null } | null {
  const at = said.findLastIndex(({ kind }) => kind === "did_not_happen");
  const dispute = said[at];
  const after = said.slice(at + 1);
  if (!dispute || after.some(({ kind }) => kind === "confirmed")) return null;
  return { said: dispute, answer: after.findLast(({ kind }) => kind === "answered") ?? null };
}

/** The latest "not needed" among it, until somebody says that it is needed after all. */
export function notNeededIn<T extends { kind: PromiseWordKind }>(
  said: readonly T[],
): { said: T; agreed: boolean; refused: T | null } | null {
  const at = said.findLastIndex(({ kind }) => kind === "not_needed");
  const first = said[at];
  const after = said.slice(at + 1);
  if (!first || after.some(({ kind }) => kind === "needed")) return null;
  const answer = after.findLast(({ kind }) => kind === "not_needed_agreed" || kind === "not_needed_refused");
  return {
    said: first,
    agreed: answer?.kind === "not_needed_agreed",
    refused: answer?.kind === "not_needed_refused" ? answer : null,
  };
}

/** The same for a reader who is neither of the two: what the partner said of it is not theirs to know. */
export function withoutOpinions(standing: PromiseStanding): PromiseStanding {
  const { dispute, because } = standing;
  const isDisputed = dispute !== null && !dispute.answer;
  return {
    ...standing,
    dispute: null,
    because: isDisputed ? "it is being settled with the partner" : because,
    restsOn: standing.restsOn === "confirmed" && standing.state === "in_place" ? "shown" : standing.restsOn,
    notNeeded: standing.notNeeded?.agreed ? standing.notNeeded : null,
  };
}
