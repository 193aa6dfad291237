import { type Before, lineTitle } from "@/lib/before/load-before.ts";
import type { RecordEntry } from "@/lib/records/describe-record.ts";
import { showShortDate } from "@/lib/time.ts";

/** What was in place before Alongside, said to the partner; nothing for somebody who was not brought in. */
export function describeBefore(before: Before | null): RecordEntry[] {
  if (!before) return [];
  const { by, on, lines } = before;
  return [
    {
      heading: "What your trust says was in place",
      lines: [
        `${by} wrote it down on ${showShortDate(on)}. If it is not right, tell ${by}.`,
        ...lines.map((line) => {
          const words = line.words ? ` (${line.words})` : "";
          return `${lineTitle(line)}${words}: ${line.since ? showShortDate(line.since) : "the day is not known"}.`;
        }),
      ],
      quotes: [],
    },
  ];
}

/** Whether they served before Alongside and nobody knows since when. */
export function beganUnknown(before: Before | null): boolean {
  return before?.lines.some(({ what, since }) => what === "role" && !since) ?? false;
}
