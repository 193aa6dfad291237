import type { Handover } from "@/lib/appointments/load-handover.ts";
import { type Day, showShortDate } from "@/lib/time.ts";
import type { AppointmentStateKind, EndedAs, HowRecorded, PairingKind } from "@/prisma/generated/enums.ts";

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
  email: "by e-mail",
  letter: "by letter",
  in_person: "in person",
};

/** How a role ended. */
export const endedAsWords: Record<EndedAs, string> = {
  completed: "The term was completed",
  left: "The partner left",
  withdrawn: "The trust withdrew the role",
};

/** What the other half of a pairing is called, inside a sentence. */
export const pairingWords: Record<PairingKind, string> = { mentor: "mentor", buddy: "buddy" };

/** What somebody is not asked and must not write where a reason may be given. */
export const reasonHint =
  "You need not say why. We never ask about health: please do not write about it, or about patients.";

/** What a partner reads of their own pause: since when, and what it means. For their home. */
export function pausedWords(since: Day): { heading: string; lines: string[] } {
  return {
    heading: `Your role is paused since ${showShortDate(since)}`,
    lines: [
      "You are asked to no meetings, and we send you no messages but those about the pause.",
      "Your seats are kept for you. Somebody else may sit in for you until you are back.",
      "You can still read everything here. When you want to come back, tell your line manager.",
    ],
  };
}

/** What a partner reads of an ending that is recorded and has not come yet. For their home. */
export function endingWords(lastDay: Day): { heading: string; lines: string[] } {
  return {
    heading: `Your role here ends on ${showShortDate(lastDay)}`,
    lines: [
      "Until the end of that day nothing changes.",
      "After it you can no longer open this trust’s pages. What you did stays yours: you find it under “Your records” in your account.",
    ],
  };
}

/** What is left for somebody to do once a role has ended, each as the words of a list. */
export function whatIsLeft({ seats, points }: Pick<Handover, "seats" | "points">): string[] {
  const one = (count: number, single: string, several: string) =>
    count === 0 ? [] : [count === 1 ? single : `${count} ${several}`];
  return [
    ...one(points.length, "1 thing they raised waits for an answer", "things they raised wait for an answer"),
    ...one(seats.length, "1 committee seat is empty", "committee seats are empty"),
  ];
}
