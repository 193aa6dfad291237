import { type TrustRecords, trustPromisesOf } from "@/lib/readiness/standing.ts";
import { addDays } from "@/lib/time.ts";
import type { ReadinessStateKind, TrustPromise } from "@/prisma/generated/enums.ts";

/** The records behind the three promises a trust keeps once, made by hand. */

const asOf = "2026-06-15";
export const on = (days: number) => addDays(asOf, days);
const none: TrustRecords = { items: [], briefings: [], sponsors: [], requests: [] };
export const item = (
  promise: TrustPromise,
  states: [ReadinessStateKind, number, string?][] = [],
  change: Partial<TrustRecords["items"][number]> = {},
) => ({
  promise,
  createdOn: on(-100),
  endedOn: null,
  states: states.map(([kind, days, link]) => ({ kind, on: on(days), hasLink: link !== undefined })),
  ...change,
});
export const briefed = (days: number, takenBack: number | null = null) => ({
  heldOn: on(days),
  takenBackOn: takenBack === null ? null : on(takenBack),
});
export const sponsor = (
  from: number,
  until: number | null,
  ...said: ["accepted" | "declined" | "stepped_back", number][]
) => ({
  spells: [{ from: on(from), until: until === null ? null : on(until) }],
  said: said.map(([kind, days]) => ({ kind, on: on(days) })),
});
export const asked = (
  days: number,
  states: ["given" | "not_given" | "taken_back", number][] = [],
  endedOn: number | null = null,
) => ({
  on: on(days),
  endedOn: endedOn === null ? null : on(endedOn),
  states: states.map(([kind, at]) => ({ kind, on: on(at) })),
});
export const of = (records: Partial<TrustRecords>, promise: TrustPromise, days = 0) =>
  trustPromisesOf({ ...none, ...records }, on(days)).find((each) => each.promise === promise);
