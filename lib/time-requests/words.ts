import type { TimeNeededFor, TimeRequestStateKind } from "@/prisma/generated/enums.ts";

/** What there is no time for: it stands after "no time for". */
export const neededFor: Record<TimeNeededFor, string> = {
  one_to_one: "one-to-ones",
  introduction: "introductions",
  point: "answers to what the partner raised",
  meetings: "finding a committee or a meeting",
  pairing: "finding a mentor or buddy",
  induction: "the induction",
  success: "agreeing what success looks like",
  training: "training",
};

/** What became of it. */
export const timeAnswers: Record<TimeRequestStateKind, string> = {
  given: "There is time for it",
  not_given: "There is no time for it",
  taken_back: "Taken back",
};
