import { expect, test } from "vitest";
import { proposalStanding } from "@/lib/shaping/standing.ts";

const day = "2026-06-15";

test.each([
  ["partner", "2026-06-20", null, { kind: "waiting", waitsFor: "trust", isLate: false, holds: false }],
  ["trust", "2026-06-15", null, { kind: "waiting", waitsFor: "partner", isLate: false, holds: false }],
  ["partner", "2026-06-14", null, { kind: "waiting", waitsFor: "trust", isLate: true, holds: false }],
  ["partner", "2026-06-14", "accepted", { kind: "accepted", waitsFor: null, isLate: false, holds: true }],
  ["partner", "2026-06-14", "declined", { kind: "declined", waitsFor: null, isLate: false, holds: false }],
  ["trust", "2026-06-14", "ended", { kind: "ended", waitsFor: null, isLate: false, holds: false }],
  ["trust", "2026-06-14", "taken_back", { kind: "taken_back", waitsFor: null, isLate: false, holds: false }],
] as const)(
  "what the %s proposed, to be answered by %s, with %s said of it",
  (side, answerBy, latest, found) => {
    expect(proposalStanding({ side, answerBy, latest }, day)).toEqual(found);
  },
);
