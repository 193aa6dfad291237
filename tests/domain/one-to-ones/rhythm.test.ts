import { expect, test } from "vitest";
import { rhythmOf, type Talk } from "@/lib/one-to-ones/rhythm.ts";

const talk = (heldOn: string, kind: Talk["kind"] = null, startsAt: string | null = null): Talk => ({
  id: `${heldOn}${startsAt}`,
  heldOn,
  startsAt,
  kind,
  with: "Mona Manager",
});
const on = (day: string, clock = "12:00") => ({ day, clock });
const since = "2026-09-01";

test.each([
  ["nothing yet, in time", [], "2026-10-13", { dueBy: "2026-10-13", overdueSince: null }],
  ["nothing yet, late", [], "2026-10-14", { dueBy: "2026-10-13", overdueSince: "2026-10-13" }],
  [
    "counted from the last that took place",
    [talk("2026-09-20", "held")],
    "2026-11-01",
    { dueBy: "2026-11-01", overdueSince: null },
  ],
  [
    "one that did not happen counts for nothing",
    [talk("2026-09-20", "held"), talk("2026-10-20", "did_not_happen"), talk("2026-10-21", "cancelled")],
    "2026-11-02",
    { dueBy: "2026-11-01", overdueSince: "2026-11-01" },
  ],
  [
    "late, and the next one is put down: not late",
    [talk("2026-11-20")],
    "2026-11-02",
    { dueBy: "2026-10-13", overdueSince: null },
  ],
  [
    "one from before the role went on again counts no further back",
    [talk("2026-01-10", "held")],
    "2026-10-01",
    { dueBy: "2026-10-13", overdueSince: null },
  ],
])("%s", (_, talks, day, expected) => {
  expect(rhythmOf({ talks, everyWeeks: 6, since }, on(day))).toMatchObject(expected);
});

test("today's is next until its time has come; then somebody has to say what became of it", () => {
  const talks = [talk("2026-10-01", null, "14:00"), talk("2026-10-01"), talk("2026-09-30")];
  const at = (clock: string) => rhythmOf({ talks, everyWeeks: 6, since }, on("2026-10-01", clock));
  expect(at("13:59")).toMatchObject({ next: { startsAt: "14:00" }, unsaid: [{ heldOn: "2026-09-30" }] });
  expect(at("14:00")).toMatchObject({
    next: { startsAt: null },
    unsaid: [{ heldOn: "2026-09-30" }, { startsAt: "14:00" }],
  });
});
