import { expect, test } from "vitest";
import { endingToCome, standingState, toState } from "@/lib/appointments/appointment-fields.ts";
import { endingHasCome, lastWholeDay } from "@/lib/appointments/ending-day.ts";
import { toDate } from "@/lib/time.ts";
import type { AppointmentStateKind } from "@/prisma/generated/enums.ts";

/** Recorded at ten in the morning. */
const row = (kind: AppointmentStateKind, happenedOn: string | null, recordedOn: string) => ({
  kind,
  happenedOn: happenedOn === null ? null : toDate(happenedOn),
  recordedAt: new Date(`${recordedOn}T10:00:00Z`),
});

test.each([
  // last day, recorded on, the last whole day, and whether it has come on 10 March
  ["2027-03-09", "2027-03-10", "2027-03-09", true],
  ["2027-03-10", "2027-03-10", "2027-03-09", true],
  ["2027-03-10", "2027-03-01", "2027-03-10", false],
  ["2027-03-11", "2027-03-10", "2027-03-11", false],
  ["2027-03-09", "2027-03-01", "2027-03-09", true],
])("a last day of %s, recorded on %s", (lastDay, recordedOn, whole, hasCome) => {
  expect(lastWholeDay(lastDay, recordedOn)).toBe(whole);
  expect(endingHasCome(row("ended", lastDay, recordedOn), "2027-03-10")).toBe(hasCome);
});

test("the state of a day: an ending counts once it has come, whatever was recorded after it", () => {
  const rows = [
    row("paused", "2027-03-05", "2027-03-05"),
    row("ended", "2027-03-10", "2027-03-01"),
    row("active", null, "2027-01-01"),
  ];
  expect(toState(rows, "2027-03-10")).toEqual({ kind: "paused", since: "2027-03-05" });
  expect(endingToCome(rows, "2027-03-10")).toBe("2027-03-10");
  expect(toState(rows, "2027-03-11")).toEqual({ kind: "ended", since: "2027-03-10" });
  expect(endingToCome(rows, "2027-03-11")).toBeNull();
});

test("of two endings the one recorded last holds, and without one there is none to come", () => {
  const rows = [
    row("ended", "2027-03-05", "2027-03-05"),
    row("ended", "2027-03-20", "2027-03-01"),
    row("checks", null, "2027-01-01"),
  ];
  expect(toState(rows, "2027-03-05")).toEqual({ kind: "ended", since: "2027-03-05" });
  expect(toState(rows, "2027-04-05")).toEqual({ kind: "ended", since: "2027-03-05" });
  expect(endingToCome(rows.slice(2), "2027-03-05")).toBeNull();
  expect(() => standingState([], "2027-03-05")).toThrow("no state");
});
