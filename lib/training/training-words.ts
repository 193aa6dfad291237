import { showShortDate } from "@/lib/time.ts";
import type { NeedStanding } from "@/lib/training/need-standing.ts";
import type { DoneStanding } from "@/lib/training/training-standing.ts";

/** Where somebody stands with a training, as a sentence for the partner and their manager alike. */
export function doneWords(done: DoneStanding): string {
  if (done.kind === "to_do") return "Not done yet.";
  const until = done.validUntil && showShortDate(done.validUntil);
  const when = `Done on ${showShortDate(done.doneOn)}.`;
  if (!until) return `${when} Valid for good.`;
  if (done.kind === "expired") return `${when} It was valid until ${until}, so it is to be done again.`;
  return `${when} Valid until ${until}${done.kind === "soon" ? ", which is soon" : ""}.`;
}

/** The same in a word or two. */
export const doneLabels: Record<DoneStanding["kind"], string> = {
  to_do: "To do",
  done: "Done",
  soon: "Expires soon",
  expired: "Expired",
};

/** For how long a training holds. */
export function validWords(months: number | null): string {
  if (months === null) return "Valid for good";
  return months === 1 ? "Valid for 1 month" : `Valid for ${months} months`;
}

/** Where a training that a partner needs stands, as a sentence for the partner and their manager alike. */
export function needWords({ kind, due, on, isLate }: NeedStanding): string {
  const day = due && showShortDate(due);
  switch (kind) {
    case "waiting":
      return isLate ? `No answer yet. It was due by ${day}.` : `No answer yet. It is due by ${day}.`;
    case "promised":
      return isLate ? `It was to be arranged by ${day}, and is late.` : `It is to be arranged by ${day}.`;
    case "met":
      return `Arranged on ${on && showShortDate(on)}.`;
    case "declined":
      return "It cannot be arranged.";
  }
}
