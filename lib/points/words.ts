import type { PointAnswerKind, PointWordKind } from "@/prisma/generated/enums.ts";

/** What the trust said to what was raised. */
export const answerWords: Record<PointAnswerKind, string> = {
  response: "What the trust says",
  changed: "What changed",
  not_changed: "Why nothing changed",
};

/** What the partner says of it. */
export const wordWords: Record<PointWordKind, string> = {
  settles: "This answers it",
  does_not_settle: "This does not answer it",
  taken_back: "Taken back",
};
