import type { ViewStanding } from "@/lib/answers/view-standing.ts";
import { showShortDate } from "@/lib/time.ts";

const said = { clear: "clear", not_clear: "not clear" };

/** Where the partner and an answer stand, in a word or two. */
export const viewMarks: Record<ViewStanding["kind"], string> = {
  clear: "Clear to you",
  not_clear: "Not clear to you",
  not_said: "You have not said if it is clear",
  changed: "Changed since you said",
};

/** The same as a sentence. */
export function viewWords(view: ViewStanding): string {
  if (view.kind === "not_said") return "You have not said whether this is clear to you.";
  const when = showShortDate(view.on);
  if (view.kind !== "changed") return `You said on ${when} that this is ${said[view.kind]} to you.`;
  return view.because === "year"
    ? `You said on ${when} that this was ${said[view.said]} to you. That was over a year ago. How is it now?`
    : `You said on ${when} that this was ${said[view.said]} to you. It has changed since. How is it now?`;
}
