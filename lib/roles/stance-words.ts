import type { Stance } from "@/prisma/generated/enums.ts";

/** What a partner is in the trust's eyes, without "you" or "they", so that everybody reads the same. */
export const stanceWords: Record<Stance, string> = {
  strategic: "A strategic partner",
  representative: "A representative",
  both: "Both a strategic partner and a representative",
  by_task: "It depends on the task",
};
