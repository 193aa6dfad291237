import type { RefusedLine } from "@/lib/organisations/read-list.ts";
import type { Day } from "@/lib/time.ts";

type Named = { code: string; name: string };

/**
 * What one load of the official list did. Every line that is not refused is added, changed in one or more of the ways
 * named here, or unchanged.
 */
export type LoadReport = {
  /** The day the list tells of; null where nothing was loaded. */
  listedOn: Day | null;
  /** Why nothing was loaded at all; null where the good lines were. */
  refusedBecause: string | null;
  lines: number;
  added: (Named & { closedOn: Day | null })[];
  renamed: { code: string; from: string; to: string }[];
  closed: (Named & { on: Day })[];
  reopened: Named[];
  /** Another town, or another date. */
  corrected: Named[];
  /** Names that an older list knew, noted beside the name in use. */
  earlierNames: { code: string; name: string; earlier: string }[];
  unchanged: number;
  /** On the list that Alongside keeps, and not in this file. They stay as they are. */
  absent: (Named & { closedOn: Day | null })[];
  /** The first of the refused lines, each with its reason; `refusedCount` is how many there are. */
  refused: RefusedLine[];
  refusedCount: number;
  /** A newer list was loaded before, whose word counted more. */
  olderThan: Day | null;
};

/** How many refused lines a report keeps with their reasons. */
export const refusedShown = 200;

/** A report of nothing yet. */
export function emptyReport(): LoadReport {
  return {
    listedOn: null,
    refusedBecause: null,
    lines: 0,
    added: [],
    renamed: [],
    closed: [],
    reopened: [],
    corrected: [],
    earlierNames: [],
    unchanged: 0,
    absent: [],
    refused: [],
    refusedCount: 0,
    olderThan: null,
  };
}
