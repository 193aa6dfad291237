import { expect, test } from "vitest";
import { dueDay, type PlanFact, planOn, progressOf } from "@/lib/induction/step-standing.ts";

const step = (id: string, change: Partial<PlanFact> = {}): PlanFact => ({
  id,
  title: id.toUpperCase(),
  ownerKind: "partner",
  contact: null,
  dueOn: "2026-06-20",
  position: 1,
  waitsFor: [],
  latest: null,
  ...change,
});
const done = (on: string) => ({ latest: { kind: "done" as const, on } });
const begunOn = "2026-06-01";

test.each<[string, PlanFact[], string, object]>([
  ["to do", [step("a")], "2026-06-20", { kind: "now", since: begunOn, isLate: false, waitsFor: [] }],
  ["the day after it was due", [step("a")], "2026-06-21", { kind: "now", isLate: true }],
  [
    "done",
    [step("a", done("2026-06-04"))],
    "2026-07-01",
    { kind: "done", since: "2026-06-04", isLate: false },
  ],
  [
    "not needed",
    [step("a", { latest: { kind: "not_needed", on: "2026-06-03" } })],
    "2026-07-01",
    { kind: "not_needed", since: "2026-06-03" },
  ],
  [
    "to do again since it was said",
    [step("a", { latest: { kind: "to_do", on: "2026-06-09" } })],
    "2026-06-10",
    { kind: "now", since: "2026-06-09" },
  ],
  [
    "waits, and is not late however old it is",
    [step("a", { waitsFor: ["b"] }), step("b")],
    "2026-08-01",
    { kind: "later", waitsFor: ["B"], isLate: false },
  ],
  [
    "waits for one of two",
    [step("a", { waitsFor: ["b", "c"] }), step("b", done("2026-06-05")), step("c")],
    "2026-06-10",
    { kind: "later", waitsFor: ["C"] },
  ],
  [
    "can be done since the last it waited for was",
    [step("a", { waitsFor: ["b", "c"] }), step("b", done("2026-06-05")), step("c", done("2026-06-08"))],
    "2026-06-10",
    { kind: "now", since: "2026-06-08" },
  ],
  [
    "what is not needed holds nobody up",
    [step("a", { waitsFor: ["b"] }), step("b", { latest: { kind: "not_needed", on: "2026-06-07" } })],
    "2026-06-10",
    { kind: "now", since: "2026-06-07" },
  ],
  [
    "what was done before the induction began",
    [step("a", { waitsFor: ["b"] }), step("b", done("2026-05-01"))],
    "2026-06-10",
    { kind: "now", since: begunOn },
  ],
  ["what it waited for is gone", [step("a", { waitsFor: ["gone"] })], "2026-06-10", { kind: "now" }],
])("%s", (_, steps, asOf, standing) => {
  expect(planOn({ begunOn, steps }, asOf).find(({ id }) => id === "a")?.standing).toMatchObject(standing);
});

test("steps come by the day they are due, then as the trust put them in order", () => {
  const steps = [
    step("late", { dueOn: "2026-07-01" }),
    step("second", { position: 2 }),
    step("first", { position: 1 }),
  ];
  expect(planOn({ begunOn, steps }, begunOn).map(({ id }) => id)).toEqual(["first", "second", "late"]);
  expect(progressOf(planOn({ begunOn, steps: [step("a", done(begunOn)), step("b")] }, begunOn))).toEqual({
    settled: 1,
    all: 2,
  });
});

test.each([
  ["after a role that is still to begin", 7, "2026-07-01", "2026-07-08"],
  ["before it", -7, "2026-07-01", "2026-06-24"],
  ["so long before it that the day has gone by", -60, "2026-07-01", begunOn],
  ["on its first day", 0, "2026-06-01", "2026-06-01"],
  ["for somebody who began long ago, from the day the induction begins", 7, "2025-01-01", "2026-06-08"],
])("days count %s", (_, dueDays, startsOn, due) => {
  expect(dueDay({ dueDays }, { startsOn, begunOn })).toBe(due);
});
