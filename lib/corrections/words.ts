import type { CorrectionAnswerKind, EarlierSupportKind } from "@/prisma/generated/enums.ts";

/** What was in place before Alongside, as the partner reads it. */
export const earlierWords: Record<EarlierSupportKind, string> = {
  role_explained: "your role was explained to you",
  induction: "you had an induction",
  handbook: "you were given a handbook",
  training: "you had training",
  one_to_ones: "you had one-to-ones",
  success_agreed: "you agreed what success looks like",
};

/** What the trust did about what a partner said is not right. */
export const correctionAnswerWords: Record<CorrectionAnswerKind, string> = {
  put_right: "The trust agrees with you",
  stands: "The trust sees it otherwise",
};
