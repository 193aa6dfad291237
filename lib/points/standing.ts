import { addDays, type Day } from "@/lib/time.ts";
import type { PointAnswerKind, PointWordKind } from "@/prisma/generated/enums.ts";

/** Something a partner raised, as its standing needs it: dated rows alone, first to last. */
export type PointStory = {
  /** When it was raised. */
  on: Day;
  answers: { kind: PointAnswerKind; on: Day; outcomeBy: Day | null }[];
  /** Who was named to respond, and by when. */
  asks: { dueOn: Day; on: Day }[];
  /** What the partner said of it. */
  said: { kind: PointWordKind; on: Day; position: number; answers: number }[];
};

export type PointStanding = {
  kind: "waiting" | "responded" | "told" | "settled" | "unsettled" | "taken_back";
  /** Whose turn it is: the trust's to respond or to say what changed, the partner's to say whether it answers them. */
  waitsFor: "trust" | "partner" | null;
  since: Day;
  /** By when the trust is to say something; null while it is not its turn. */
  due: Day | null;
  isLate: boolean;
  /** Whether the trust has said what changed. */
  outcome: "changed" | "not_changed" | null;
};

/**
 * Where something that was raised stands on a day. `usualDays` is how long an answer takes at this trust where nobody named
 * a day. `answers` of a word says how many answers there were when the partner said it.
 */
export function pointStanding(
  { on, answers, asks, said }: PointStory,
  usualDays: number,
  asOf: Day,
): PointStanding {
  const known = answers.filter((each) => each.on <= asOf);
  const latest = known.at(-1);
  const word = said.filter((each) => each.on <= asOf).at(-1);
  const outcome = known.findLast(({ kind }) => kind !== "response")?.kind;
  const about = { outcome: outcome === "changed" || outcome === "not_changed" ? outcome : null } as const;
  const waits = (kind: "waiting" | "responded" | "unsettled", since: Day, due: Day): PointStanding => ({
    ...about,
    kind,
    waitsFor: "trust",
    since,
    due,
    isLate: due < asOf,
  });
  const over = (kind: "settled" | "taken_back", since: Day): PointStanding => ({
    ...about,
    kind,
    waitsFor: null,
    since,
    due: null,
    isLate: false,
  });
  if (word?.kind === "taken_back") return over("taken_back", word.on);
  const isOfLatest = word !== undefined && word.answers >= known.length;
  if (word?.kind === "settles" && isOfLatest) return over("settled", word.on);
  const askedAfter = (day: Day) => asks.filter((each) => each.on >= day && each.on <= asOf).at(-1)?.dueOn;
  if (word?.kind === "does_not_settle" && isOfLatest)
    return waits("unsettled", word.on, askedAfter(word.on) ?? addDays(word.on, usualDays));
  if (!latest) return waits("waiting", on, askedAfter(on) ?? addDays(on, usualDays));
  if (latest.kind === "response" && latest.outcomeBy) return waits("responded", latest.on, latest.outcomeBy);
  return {
    ...about,
    kind: latest.kind === "response" ? "responded" : "told",
    waitsFor: "partner",
    since: latest.on,
    due: null,
    isLate: false,
  };
}
