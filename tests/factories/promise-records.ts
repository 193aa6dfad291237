import type { PromiseRecords, SaidOfPromise } from "@/lib/promises/records.ts";
import { at, on } from "@/tests/factories/answer-records.ts";

/** Records of one appointment made up for the rules of the promises, all seen from the day `asOf` of the six answers. */
export const nothing: PromiseRecords = {
  appointmentId: "pat",
  appointedAt: at(-100),
  startsOn: on(-100),
  endedOn: null,
  states: [{ kind: "active", on: on(-100) }],
  broughtInOn: null,
  earlier: [],
  versions: [],
  agreements: [],
  handbooks: [],
  confirmations: [],
  invitations: [],
  introductions: [],
  lineManagers: [],
  talks: [],
  cadences: [],
  trustWeeks: null,
  pairings: [],
  measures: [],
  asks: [],
  proposals: [],
  words: [],
};

export const manager = {
  name: "Dana",
  startsOn: on(-90),
  endsOn: null,
  spells: [{ from: at(-300), until: null }],
};
export const seat = (change: Partial<PromiseRecords["invitations"][number]> = {}) => ({
  committeeId: "quality",
  committee: "Quality Committee",
  committeeEndedAt: null,
  why: "To ask what patients would ask.",
  invitedBy: "Dana",
  meeting: null,
  startsOn: on(-60),
  endsOn: null,
  recordedAt: at(-60),
  chairs: [{ contactId: "chris", name: "Chris", startsOn: on(-200), endsOn: null, recordedAt: at(-200) }],
  ...change,
});
export const introduction = (
  states: PromiseRecords["introductions"][number]["states"],
  change: Partial<PromiseRecords["introductions"][number]> = {},
) => ({ contactId: "chris", name: "Chris", proposedOn: on(-50), states, ...change });
export const talk = (days: number, kind: "held" | "cancelled" | null, plannedDaysBefore = 20) => ({
  heldOn: on(days),
  plannedOn: on(days - plannedDaysBefore),
  states: kind ? [{ kind, on: on(days) }] : [],
});
export const mentor = (
  states: PromiseRecords["pairings"][number]["states"],
  change: Partial<PromiseRecords["pairings"][number]> = {},
) => ({
  name: "Mel",
  kind: "mentor" as const,
  askedOn: on(-40),
  lastsUntil: null,
  states,
  stands: [{ from: on(-300), until: null }],
  ...change,
});
export const proposal = (days: number, answerBy: number, answered: number | null = null) => ({
  side: "partner" as const,
  on: on(days),
  answerBy: on(answerBy),
  states: answered === null ? [] : [{ on: on(answered) }],
});
/** What was said of a promise, first to last. */
export const words = (
  promise: SaidOfPromise["promise"],
  ...said: [days: number, kind: SaidOfPromise["kind"]][]
): SaidOfPromise[] =>
  said.map(([days, kind], index) => {
    const side = kind === "answered" || kind === "not_needed" ? "trust" : "partner";
    return {
      id: `${promise}-${index}`,
      promise,
      position: index + 1,
      kind,
      side,
      by: side === "trust" ? "Dana" : "Pat",
      on: on(days),
      words: kind,
    };
  });
