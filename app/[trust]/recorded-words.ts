import { howWords } from "@/lib/appointments/words.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** Who recorded an act and how, as a sentence; nothing where it was their own. */
export function recordedWords({ recordedBy, how }: { recordedBy: string; how: HowRecorded }): string {
  return how === "themselves" ? "" : `Recorded by ${recordedBy}, told ${howWords[how]}.`;
}
