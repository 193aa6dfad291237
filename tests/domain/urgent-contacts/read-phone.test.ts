import { expect, test } from "vitest";
import { readPhone } from "@/components/read-phone.ts";

test.each([
  ["999", ["999"]],
  ["01632 960 148", ["01632960148"]],
  ["(01632) 960-148", ["01632960148"]],
  ["+44 (0)1632 960148", ["+441632960148"]],
  ["01632 960 148 (2nd floor)", ["01632960148"]],
  ["111, then option 2", ["111"]],
  ["999, and bleep 4021 by 01632 960 100", ["999", "4021", "01632960100"]],
  ["99", []],
  ["javascript:alert(1)", []],
  ["999\u2019; drop table urgent_contact", ["999"]],
])("in %s a telephone dials %j, and nothing typed is lost", (typed, dialled) => {
  const parts = readPhone(typed);
  expect(parts.flatMap(({ dial }) => dial ?? [])).toEqual(dialled);
  expect(parts.map(({ text }) => text).join("")).toBe(typed);
});
