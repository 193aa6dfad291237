import { addDays, type Day } from "@/lib/time.ts";
import type { TrainingNeedAnswerKind } from "@/prisma/generated/enums.ts";

/** What the trust said last of a training a partner needs, and on which day. */
export type NeedAnswer = { kind: TrainingNeedAnswerKind; byOn: Day | null; on: Day };

export type NeedStanding = {
  /** Promised: by a day to come. Met: it was arranged. */
  kind: "waiting" | "promised" | "met" | "declined";
  /** The last day on which the answer, or what was promised, is in time; null where neither is waited for. */
  due: Day | null;
  /** The day on which it was arranged. */
  on: Day | null;
  isLate: boolean;
};

/**
 * Where a training that a partner needs stands on a day. An answer is due within the days the trust gives itself. A day
 * that had come already when it was said is no promise: it was arranged then.
 */
export function needStanding(
  need: { recordedOn: Day; latest: NeedAnswer | null },
  answerDays: number,
  today: Day,
): NeedStanding {
  const { recordedOn, latest } = need;
  if (!latest) {
    const due = addDays(recordedOn, answerDays);
    return { kind: "waiting", due, on: null, isLate: today > due };
  }
  if (latest.kind === "declined" || !latest.byOn)
    return { kind: "declined", due: null, on: null, isLate: false };
  if (latest.byOn <= latest.on) return { kind: "met", due: null, on: latest.byOn, isLate: false };
  return { kind: "promised", due: latest.byOn, on: null, isLate: today > latest.byOn };
}

/** A need that the trust has not met: it waits for an answer, or for the day that was promised. */
export function isOpen({ kind }: NeedStanding): boolean {
  return kind === "waiting" || kind === "promised";
}
