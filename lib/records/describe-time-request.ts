import type { RecordEntry } from "@/lib/records/describe-record.ts";
import { showShortDate } from "@/lib/time.ts";
import type { TimeRequest } from "@/lib/time-requests/load-time-requests.ts";
import { neededFor, timeAnswers } from "@/lib/time-requests/words.ts";

/** Something there was no time for, and what the trust’s sponsor said. */
export function describeTimeRequest({ about, words, by, on, said }: TimeRequest): RecordEntry {
  return {
    heading: `No time for ${neededFor[about]}, ${showShortDate(on)}`,
    lines: [
      `${by} said so, and asked the trust’s sponsor.`,
      ...said.map((each) => `${timeAnswers[each.kind]}: ${each.by}, ${showShortDate(each.on)}.`),
    ],
    quotes: [
      { label: "What it would take", text: words },
      ...said.flatMap((each) => (each.words ? [{ label: `What ${each.by} said`, text: each.words }] : [])),
    ],
  };
}
