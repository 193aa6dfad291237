import { expect, test } from "vitest";
import {
  addMonths,
  atTime,
  dayOf,
  instantOf,
  isOnTheClock,
  now,
  showDate,
  showDateTime,
  showShortDate,
  today,
} from "@/lib/time.ts";

test("days and times read as the NHS service manual writes them", () => {
  expect(showDate("2027-03-02")).toBe("Tuesday 2 March 2027");
  expect(showShortDate("2027-03-02")).toBe("2 March 2027");
  expect(showDateTime(new Date("2027-03-02T14:00:00Z"))).toBe("Tuesday 2 March 2027 at 2pm");
  expect(showDateTime(new Date("2027-03-02T00:05:00Z"))).toBe("Tuesday 2 March 2027 at 12:05am");
});

test("summer time is London's", () => {
  expect(showDateTime(new Date("2027-07-01T23:30:00Z"))).toBe("Friday 2 July 2027 at 12:30am");
  expect(dayOf(new Date("2027-07-01T23:30:00Z"))).toBe("2027-07-02");
  expect(dayOf(new Date("2027-01-01T23:30:00Z"))).toBe("2027-01-01");
});

test("months are added as people add them", () => {
  expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
  expect(addMonths("2027-03-15", 18)).toBe("2028-09-15");
  expect(addMonths("2024-02-29", 24)).toBe("2026-02-28");
});

test("now can be set, for one piece of work", async () => {
  const then = new Date("2025-06-01T10:00:00Z");
  await atTime(then, async () => {
    expect(now()).toEqual(then);
    expect(today()).toBe("2025-06-01");
  });
  expect(now().getTime()).toBeGreaterThan(then.getTime());
});

test.each([
  // Winter, summer, and either side of both changes of 2027: 28 March and 31 October.
  ["2027-01-15", "14:00", "2027-01-15T14:00:00.000Z", true],
  ["2027-07-15", "14:00", "2027-07-15T13:00:00.000Z", true],
  ["2027-03-28", "00:59", "2027-03-28T00:59:00.000Z", true],
  ["2027-03-28", "01:00", "2027-03-28T01:00:00.000Z", false],
  ["2027-03-28", "01:59", "2027-03-28T01:59:00.000Z", false],
  ["2027-03-28", "02:00", "2027-03-28T01:00:00.000Z", true],
  ["2027-10-31", "00:59", "2027-10-30T23:59:00.000Z", true],
  ["2027-10-31", "01:30", "2027-10-31T01:30:00.000Z", true],
  ["2027-10-31", "02:00", "2027-10-31T02:00:00.000Z", true],
  ["2027-07-01", "00:00", "2027-06-30T23:00:00.000Z", true],
])("%s at %s on the clock in London", (day, clock, instant, there) => {
  expect(instantOf(day, clock).toISOString()).toBe(instant);
  expect(isOnTheClock(day, clock)).toBe(there);
});
