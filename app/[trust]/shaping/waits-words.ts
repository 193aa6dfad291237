import type { Proposal } from "@/lib/shaping/load-proposals.ts";
import type { Shaping } from "@/lib/shaping/read-shaping.ts";
import { showShortDate } from "@/lib/time.ts";

/** Who is to answer a proposal, and by when. */
export function waitsWords({ isPartner, partner }: Shaping, { standing, answerBy }: Proposal): string {
  const isTheirs = standing.waitsFor === "partner";
  const who = isTheirs ? (isPartner ? "you" : partner) : "the line manager";
  const by = standing.isLate
    ? `It was asked for by ${showShortDate(answerBy)}.`
    : `By ${showShortDate(answerBy)}.`;
  return `Waiting for ${who} to answer. ${by}`;
}

/** Whether the reader is to answer it themselves. */
export function isForReader({ side }: Shaping, { standing }: Proposal): boolean {
  return side !== null && standing.waitsFor === side;
}
