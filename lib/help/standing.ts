import { addDays, type Day, daysBetween } from "@/lib/time.ts";
import type { HelpAnswerKind } from "@/prisma/generated/enums.ts";

/** What was said about a question, in order, each on its day. */
export type HelpStep = { kind: HelpAnswerKind; on: Day; answerOn: Day | null };

export type HelpStanding = {
  /** Waiting: no answer. Later: a day for the answer was named. */
  kind: "waiting" | "later" | "answered" | "taken_back";
  /** The last day on which the answer is in time; null once there is one. */
  due: Day | null;
  /** That day has gone by. */
  isLate: boolean;
  /** It was late at some time: from then on whom the partner named for that reads it too. */
  wasLate: boolean;
};

/**
 * Where a question stands on a day. An answer is due by the day the partner was told, or by the day that was named since;
 * when the answer did not answer it, as many days later as at first. A day that is named again, instead of the one that
 * was named first, keeps nothing from whom the partner named for a late answer: they read it once the first has gone by.
 */
export function helpStanding(
  { askedOn, answerBy, steps }: { askedOn: Day; answerBy: Day; steps: readonly HelpStep[] },
  today: Day,
): HelpStanding {
  let standing: HelpStanding = { kind: "waiting", due: answerBy, isLate: false, wasLate: false };
  let promised: Day | null = answerBy;
  for (const step of steps) {
    const wasLate = standing.wasLate || (promised !== null && step.on > promised);
    const isPutOffAgain = standing.kind === "later" && step.kind === "answer_later";
    standing = { ...after(step), isLate: false, wasLate };
    if (!isPutOffAgain) promised = standing.due;
  }
  const isLate = standing.due !== null && today > standing.due;
  const wasLate = standing.wasLate || isLate || (promised !== null && today > promised);
  return { ...standing, isLate, wasLate };

  function after({ kind, on, answerOn }: HelpStep): Pick<HelpStanding, "kind" | "due"> {
    if (kind === "answer_later") return { kind: "later", due: answerOn };
    if (kind === "not_answered_for_me")
      return { kind: "waiting", due: addDays(on, daysBetween(askedOn, answerBy)) };
    return { kind, due: null };
  }
}

/** Whether somebody whom the partner named for a late answer reads it yet. */
export function isOpenTo(
  request: { toId: string; lateToId: string | null; askedById: string },
  { wasLate }: HelpStanding,
  membershipId: string,
): boolean {
  if (membershipId === request.toId || membershipId === request.askedById) return true;
  return membershipId === request.lateToId && wasLate;
}
