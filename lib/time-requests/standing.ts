import type { Day } from "@/lib/time.ts";
import type { TimeNeededFor, TimeRequestStateKind } from "@/prisma/generated/enums.ts";

/** Something there is no time for that waits for the trust's sponsors, or that they could not give. */
export type OpenTimeRequest = { id: string; about: TimeNeededFor; on: Day; kind: "waiting" | "not_given" };

/** Whether it is open: nobody gave the time, and nobody took it back. */
export function isOpenRequest(latest: TimeRequestStateKind | null): boolean {
  return latest === null || latest === "not_given";
}
