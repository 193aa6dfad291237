import { otherSide, type Side } from "@/lib/one-to-ones/sides.ts";
import type { Day } from "@/lib/time.ts";
import type { SuccessWordKind } from "@/prisma/generated/enums.ts";

/** One thing said of a success measure, as its standing needs it. */
export type Said = {
  kind: SuccessWordKind;
  /** Which side says it: whoever supports the partner speaks for the trust. */
  side: Side;
  by: string;
  on: Day;
  words: string | null;
  reviewOn: Day | null;
};

/** How a measure is worded, by whom and since when. */
type Wording = { words: string; by: string; side: Side; on: Day };

export type MeasureStanding = {
  kind: "proposed" | "agreed" | "met" | "dropped";
  /** The latest wording: in force, or waiting. */
  wording: Wording;
  /** What both agreed and holds; a newer wording that one proposes does not take its place before the other agrees. */
  agreed: Wording | null;
  /** Whose turn it is: to say yes or no to the latest wording or, after a no, to find other words. */
  waitsFor: Side | null;
  /** Since when it is their turn. */
  since: Day | null;
  /** The other side said no to the latest wording. */
  refused: boolean;
  /** When both look at it again; null while nothing holds, and once it is over. */
  reviewOn: Day | null;
  isReviewDue: boolean;
};

/** Where a measure stands on a day, by what was said until then, first to last. Null before anybody worded it. */
export function measureStanding(said: readonly Said[], asOf: Day): MeasureStanding | null {
  const until = said.filter(({ on }) => on <= asOf);
  const worded = until.findLastIndex(({ kind }) => kind === "worded");
  const wording = wordingOf(until[worded]);
  if (!wording) return null;
  const end = until.find(({ kind }) => kind === "met" || kind === "dropped");
  const answer = until.slice(worded).find(({ kind }) => kind === "agreed" || kind === "not_agreed");
  const spans = agreedSpans(until);
  const agreed = end ? null : (spans.find(({ endsOn }) => endsOn === null)?.wording ?? null);
  const refused = answer?.kind === "not_agreed";
  const isOpen = !end && answer?.kind !== "agreed";
  const reviewOn = agreed ? reviewDay(until) : null;
  return {
    kind: end?.kind === "met" ? "met" : end ? "dropped" : agreed ? "agreed" : "proposed",
    wording,
    agreed,
    waitsFor: isOpen ? (refused ? wording.side : otherSide(wording.side)) : null,
    since: isOpen ? (answer?.on ?? wording.on) : null,
    refused: isOpen && refused,
    reviewOn,
    isReviewDue: reviewOn !== null && reviewOn <= asOf,
  };
}

/** A wording while it held: from the day both had agreed it to the day another took its place, or the measure was over. */
export type AgreedSpan = { wording: Wording; by: string; index: number; startsOn: Day; endsOn: Day | null };

/** Every wording that both agreed, first to last. `index` is the place of the yes among what was said. */
export function agreedSpans(said: readonly Said[]): AgreedSpan[] {
  const spans: AgreedSpan[] = [];
  let latest: Wording | null = null;
  for (const [index, each] of said.entries()) {
    const open = spans.at(-1);
    if (each.kind === "worded") latest = wordingOf(each);
    const ends = each.kind === "met" || each.kind === "dropped" || each.kind === "agreed";
    if (ends && open && open.endsOn === null) open.endsOn = each.on;
    if (each.kind === "agreed" && latest)
      spans.push({ wording: latest, by: each.by, index, startsOn: each.on, endsOn: null });
  }
  return spans;
}

/** The day they look at it again: of the wording in force or, later, of whoever said last how it goes and put it off. */
function reviewDay(said: readonly Said[]): Day | null {
  const yes = said.findLastIndex(({ kind }) => kind === "agreed");
  const worded = said.slice(0, yes).findLastIndex(({ kind }) => kind === "worded");
  return (
    said
      .filter(({ kind }, index) => index === worded || (kind === "progress" && index > yes))
      .flatMap(({ reviewOn }) => reviewOn ?? [])
      .at(-1) ?? null
  );
}

function wordingOf(said: Said | undefined): Wording | null {
  return said ? { words: said.words ?? "", by: said.by, side: said.side, on: said.on } : null;
}
