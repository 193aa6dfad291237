import type { CommitteeLevel, CommitteePost } from "@/prisma/generated/enums.ts";

/** Where in the trust a committee sits, as its readers know it. */
export const levelWords: Record<CommitteeLevel, string> = {
  ward: "Ward or team",
  division: "Division or service",
  trust: "Whole trust",
  board: "Board",
};

/** What the officers of a committee are called. */
export const postWords: Record<CommitteePost, string> = { chair: "Chair", secretary: "Secretary" };

/** How many partners a committee has, against how many the trust wants there. Those whose role is paused are apart. */
export type Coverage = { partners: number; paused: number; wanted: number | null };

/** "1 of 2 wanted", "2, as many as wanted", "Nobody yet, and 2 wanted". */
export function coverageWords({ partners, paused, wanted }: Coverage): string {
  const aside = paused > 0 ? ` (and ${paused} paused)` : "";
  if (wanted === null || wanted === 0) return `${partners === 0 ? "Nobody" : partners}${aside}`;
  if (partners === 0) return `Nobody yet${aside}, and ${wanted} wanted`;
  return partners >= wanted
    ? `${partners}${aside}, as many as wanted`
    : `${partners} of ${wanted} wanted${aside}`;
}
