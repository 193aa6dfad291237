import type { CommitteePost } from "@/prisma/generated/enums.ts";

export const posts = ["chair", "secretary"] as const satisfies CommitteePost[];

/** Whether a word from an address names a post. */
export function isPost(word: string): word is CommitteePost {
  return (posts as readonly string[]).includes(word);
}
