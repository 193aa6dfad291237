import { Refusal } from "@/lib/errors.ts";
import { now } from "@/lib/time.ts";

/** Why a link does not work. */
export type LinkFault = "used" | "replaced" | "expired" | "unknown";

/** What whoever holds a link that does not work is told: what is the matter, and what to do next. */
export type FaultWords = Record<LinkFault, { title: string; words: string }>;

/** What is wrong with a link that works once, to join a trust or to choose a password; null for one that works. */
export function linkFault(
  link: { isUsed: boolean; isReplaced: boolean; expiresAt: Date } | null,
): LinkFault | null {
  if (!link) return "unknown";
  if (link.isUsed) return "used";
  if (link.isReplaced) return "replaced";
  return link.expiresAt <= now() ? "expired" : null;
}

/** The refusal for somebody whose link stopped working while they had its page open. */
export function linkRefusal({ title, words }: FaultWords[LinkFault]): Refusal {
  return new Refusal(`${title}. ${words}`);
}
