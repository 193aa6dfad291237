import type { AppointmentStateKind, HowRecorded } from "@/prisma/generated/enums.ts";

/** Where an appointment stands, as a manager says it. */
export const stateWords: Record<AppointmentStateKind, string> = {
  checks: "Checks before starting",
  inducting: "Induction",
  active: "Active",
  paused: "Paused",
  ended: "Ended",
};

/** "Patient Safety Partner" spelled out, with the trust's own title for the role where it says more. */
export function partnerWords(title: string | null): string {
  const spelledOut = "Patient Safety Partner";
  const saysMore = title && title.toLowerCase() !== spelledOut.toLowerCase();
  return saysMore ? `${spelledOut} (${title})` : spelledOut;
}

/** How an act reached whoever recorded it, inside a sentence: "recorded by Dana Okafor by phone". */
export const howWords: Record<HowRecorded, string> = {
  themselves: "in Alongside",
  phone: "by phone",
  letter: "by letter",
  in_person: "in person",
};
