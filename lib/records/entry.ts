import { howWords } from "@/lib/appointments/words.ts";
import type { RecordEntry } from "@/lib/records/describe-record.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** One entry of a section. */
export function entry(heading: string, lines: string[], quotes: RecordEntry["quotes"] = []): RecordEntry {
  return { heading, lines, quotes };
}

/** Who wrote it down for the partner, and how they were told; nothing where the partner did it themselves. */
export function recordedFor(how: HowRecorded, recordedBy: string): string {
  return how === "themselves" ? "" : ` ${recordedBy} recorded it for you. You said it ${howWords[how]}.`;
}
