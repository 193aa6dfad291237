import { expect, test } from "vitest";
import { addMonths, atTime, dayOf, now, showDate, showDateTime, showShortDate, today } from "@/lib/time.ts";

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
