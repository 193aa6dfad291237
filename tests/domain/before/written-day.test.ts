import { expect, test } from "vitest";
import { readWrittenDay, whyNotPast } from "@/lib/before/written-day.ts";
import { addDays, today } from "@/lib/time.ts";

test.each([
  ["3/4/2024", "2024-04-03"],
  ["03/04/2024", "2024-04-03"],
  ["3.4.2024", "2024-04-03"],
  ["03-04-2024", "2024-04-03"],
  ["2024-04-03", "2024-04-03"],
  ["3 April 2024", "2024-04-03"],
  ["3rd Apr 2024", "2024-04-03"],
  ["1 march 2023", "2023-03-01"],
  ["29/02/2024", "2024-02-29"],
  ["not known", "not known"],
  [" Not Known ", "not known"],
  ["unknown", "not known"],
  ["", null],
  ["   ", null],
])("“%s” is read as %s: day first, whatever else it could be", (typed, day) => {
  expect(readWrittenDay(typed)).toEqual({ day });
});

test.each([
  ["03/25/2024", "25 is no month: write day/month/year"],
  ["12/31/2023", "31 is no month: write day/month/year"],
  ["3/4/24", "write the year with four figures"],
  ["31/02/2024", "there is no such day"],
  ["29/02/2023", "there is no such day"],
  ["0/4/2024", "there is no such day"],
  ["2024-13-01", "there is no such day"],
  ["March 2024", "this is no day"],
  ["45387", "this is no day"],
  ["2024", "this is no day"],
  ["3 Foo 2024", "this is no day"],
  ["yesterday", "this is no day"],
])("“%s” is refused: %s", (typed, why) => {
  expect(readWrittenDay(typed)).toEqual({ why: expect.stringContaining(why) });
});

test("a day to come cannot be when it was in place, nor one before there was an NHS; today and 2022 can", () => {
  expect(whyNotPast(addDays(today(), 1))).toMatch(/has not come yet$/);
  expect(whyNotPast("1947-01-01")).toBe("1 January 1947 is before there was an NHS, so it cannot be right");
  for (const day of [today(), "2022-05-01", "1948-07-05", "not known", null])
    expect(whyNotPast(day)).toBeNull();
});
