import type { EarlierSupportKind } from "@/prisma/generated/enums.ts";

/** What can have been in place before Alongside, in the order in which it is asked for and shown. */
export const earlierKinds = [
  "role_explained",
  "induction",
  "handbook",
  "training",
  "one_to_ones",
  "success_agreed",
] as const satisfies EarlierSupportKind[];

/** What each is called, to whoever reads it. */
export const earlierWords: Record<EarlierSupportKind, string> = {
  role_explained: "A role description was agreed on paper",
  induction: "Induction",
  handbook: "Handbook",
  training: "Training",
  one_to_ones: "One-to-ones, the last one",
  success_agreed: "What success looks like was agreed",
};
