import { howWords } from "@/lib/appointments/words.ts";
import { type Day, showShortDate } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** "Ann Lee, 3 March 2027", with who wrote it down where somebody else did. */
export function saidWords(said: {
  by: string;
  recordedBy: string | null;
  how: HowRecorded;
  on: Day;
}): string {
  const recorded = said.recordedBy ? `, written down by ${said.recordedBy}, told ${howWords[said.how]}` : "";
  return `${said.by}, ${showShortDate(said.on)}${recorded}`;
}
