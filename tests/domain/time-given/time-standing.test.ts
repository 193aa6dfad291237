import { expect, test } from "vitest";
import { minutesOf } from "@/lib/time-given/time-fields.ts";
import { timeStanding, yearBegins } from "@/lib/time-given/time-standing.ts";
import { lengthWords } from "@/lib/time-given/time-words.ts";

const day = "2027-03-31";

test("a year is this month and the eleven before, also on the last day of a long month", () => {
  expect(yearBegins(day)).toBe("2026-04-01");
  const given = [
    { on: "2026-03-31", minutes: 1_000 },
    { on: "2026-04-01", minutes: 60 },
    { on: "2027-02-28", minutes: 30 },
    { on: "2027-03-01", minutes: 45 },
    { on: "2027-03-31", minutes: 15 },
    { on: "2027-04-01", minutes: 1_000 },
  ];
  expect(timeStanding(given, [], day)).toEqual({
    month: { given: 60, agreed: null },
    year: { given: 150, agreed: 0, months: 0 },
  });
});

test("what holds at the end of a month was agreed for it; months without anything count for nothing", () => {
  const agreed = [
    { on: "2026-12-15", minutes: 480 },
    { on: "2027-02-01", minutes: null },
    { on: "2027-02-20", minutes: 600 },
    { on: "2027-02-20", minutes: 660 },
  ];
  expect(timeStanding([], agreed, day)).toEqual({
    month: { given: 0, agreed: 660 },
    year: { given: 0, agreed: 480 + 480 + 660 + 660, months: 4 },
  });
});

test("lengths in words and from boxes", () => {
  expect([0, 1, 60, 61, 90, 150].map(lengthWords)).toEqual([
    "No time",
    "1 minute",
    "1 hour",
    "1 hour 1 minute",
    "1 hour 30 minutes",
    "2 hours 30 minutes",
  ]);
  expect(minutesOf({ hours: 2, minutes: null })).toBe(120);
  expect(minutesOf({ hours: null, minutes: null })).toBe(0);
});
