import { questionWords } from "@/lib/answers/question-words.ts";
import type { RequestLine } from "@/lib/help/read-request.ts";
import type { HelpStanding } from "@/lib/help/standing.ts";
import { showShortDate } from "@/lib/time.ts";

/** What a question of a partner's is called. */
export function askedTitle({ kind, question }: Pick<RequestLine, "kind" | "question">): string {
  if (question) return `Not clear: ${questionWords[question]}`;
  return kind === "not_clear" ? "Something is not clear" : "Help is needed";
}

/** Where it stands, as a sentence. */
export function standingWords({ kind, due, isLate }: HelpStanding): string {
  if (kind === "answered") return "Answered.";
  if (kind === "taken_back") return "Taken back.";
  const day = due ? showShortDate(due) : "";
  if (isLate) return `The answer was due by ${day}.`;
  return kind === "later" ? `The answer comes by ${day}.` : `To be answered by ${day}.`;
}
