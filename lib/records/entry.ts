import type { RecordEntry } from "@/lib/records/describe-record.ts";

/** One entry of a section. */
export function entry(heading: string, lines: string[], quotes: RecordEntry["quotes"] = []): RecordEntry {
  return { heading, lines, quotes };
}
