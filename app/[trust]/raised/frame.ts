import type { Raised } from "@/lib/points/load-points.ts";
import type { PointStanding } from "@/lib/points/standing.ts";
import { showShortDate } from "@/lib/time.ts";
import type { Place } from "@/lib/trusts/navigation.ts";

type Reader = {
  isPartner: boolean;
  partner: string;
  appointmentId: string;
  may: { answer: boolean; ask: boolean };
};

/** The part of the navigation these pages belong to, for the reader: who was named to respond comes from their tasks. */
export function placeOf({ isPartner, may }: Reader): Place {
  if (isPartner) return "partner";
  return may.answer && !may.ask ? "tasks" : "manage";
}

/** What the list is called, for the reader. */
export function nameOfRaised({ isPartner, partner }: Reader): string {
  return isPartner ? "What I raised" : `What ${partner} raised`;
}

/** The way back from one of them: to the list or, for who was named to respond, to their tasks. */
export function backToRaised(trust: string, reader: Reader) {
  return placeOf(reader) === "tasks"
    ? { href: `/${trust}/tasks`, label: "Your tasks" }
    : { href: `/${trust}/raised/${reader.appointmentId}`, label: nameOfRaised(reader) };
}

/** Whose turn it is, since when and until when. */
export function standingWords(
  reader: Reader,
  { standing, responder }: Pick<Raised, "standing" | "responder">,
): string {
  const { kind, waitsFor, since, due, isLate } = standing;
  const partner = reader.isPartner ? "you" : reader.partner;
  if (waitsFor === "trust") {
    const by = due
      ? isLate
        ? ` It was due by ${showShortDate(due)}.`
        : ` Due by ${showShortDate(due)}.`
      : "";
    const who = responder ? responder.name : "the trust";
    return `${whatIsOwed[kind]} Waiting for ${who} since ${showShortDate(since)}.${by}`;
  }
  if (waitsFor === "partner")
    return `Answered on ${showShortDate(since)}. Waiting for ${partner} to say whether it is enough.`;
  return kind === "taken_back"
    ? `Taken back on ${showShortDate(since)}.`
    : `Settled on ${showShortDate(since)}: the answer is enough.`;
}

const whatIsOwed: Record<PointStanding["kind"], string> = {
  waiting: "No answer yet.",
  responded: "The trust said what it will do, and has not said what changed.",
  unsettled: "The answer was not enough.",
  told: "",
  settled: "",
  taken_back: "",
};
