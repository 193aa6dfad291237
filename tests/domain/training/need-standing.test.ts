import { expect, test } from "vitest";
import { type NeedAnswer, needStanding } from "@/lib/training/need-standing.ts";

const recordedOn = "2026-06-01";
const arranged = (on: string, byOn: string): NeedAnswer => ({ kind: "arranged", on, byOn });

test.each<[string, NeedAnswer | null, string, object]>([
  ["no answer yet", null, "2026-06-05", { kind: "waiting", due: "2026-06-08", isLate: false }],
  ["the last day for an answer", null, "2026-06-08", { kind: "waiting", isLate: false }],
  ["the day after", null, "2026-06-09", { kind: "waiting", isLate: true }],
  [
    "promised",
    arranged("2026-06-02", "2026-06-20"),
    "2026-06-20",
    { kind: "promised", due: "2026-06-20", isLate: false },
  ],
  [
    "the promised day is over",
    arranged("2026-06-02", "2026-06-20"),
    "2026-06-21",
    { kind: "promised", isLate: true },
  ],
  [
    "arranged already when it was said",
    arranged("2026-06-02", "2026-06-02"),
    "2026-07-30",
    { kind: "met", due: null, on: "2026-06-02", isLate: false },
  ],
  [
    "declined",
    { kind: "declined", on: "2026-06-02", byOn: null },
    "2026-07-30",
    { kind: "declined", due: null, isLate: false },
  ],
])("%s", (_, latest, today, expected) => {
  expect(needStanding({ recordedOn, latest }, 7, today)).toMatchObject(expected);
});
