import { expect, test } from "vitest";
import type { z } from "zod";
import {
  clean,
  date,
  email,
  line,
  optionalDate,
  optionalEmail,
  pastDate,
  text,
  tickedIds,
} from "@/lib/form-fields.ts";
import { readForm } from "@/lib/read-form.ts";

const messageOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

test("text loses what cannot be seen and nothing else", () => {
  expect(clean("  <b>Hello</b>\r\nyou \u{1F44B}\u0000\u202Egnirts  ")).toBe(
    "<b>Hello</b>\nyou \u{1F44B}gnirts",
  );
  expect(clean("e\u0301")).toBe("\u00e9");
  expect(line("a name").parse("Ada\r\nBcc: x")).toBe("Ada Bcc: x");
});

test("a name is something that can be seen, and carries nothing that cannot", () => {
  for (const nothing of [
    "\u200B",
    "\u2060\u200D",
    "\u00AD",
    "\u061C",
    "\u3164",
    "\u2800",
    "\u{E0041}",
    "\u200D \u200C",
    "…",
  ]) {
    expect(messageOf(line("their name"), nothing), nothing).toBe("Enter their name");
  }
  for (const hidden of ["\u200B", "\u200D", "\u00AD", "\u2060"])
    expect(line("their name").parse(`Fatima Ahmed${hidden}`)).toBe("Fatima Ahmed");
  expect(line("their name").parse("\u0928\u093F\u0939\u093E \u0915\u094D\u200D\u0937 \u2764\uFE0F")).toBe(
    "\u0928\u093F\u0939\u093E \u0915\u094D\u200D\u0937 \u2764\uFE0F",
  );
});

test("empty, missing and too long are said in plain words", () => {
  expect(messageOf(text("the purpose"), "   ")).toBe("Enter the purpose");
  expect(messageOf(text("the purpose"), undefined)).toBe("Enter the purpose");
  expect(messageOf(text("the purpose", 20_000), "x".repeat(100_000))).toBe(
    "This is 100,000 characters long. It can be up to 20,000",
  );
  expect(messageOf(text("the purpose"), { an: "object" })).toBe("Type this again");
});

test("e-mail addresses", () => {
  expect(email().parse(" Ada@Trust.Example ")).toBe("ada@trust.example");
  expect(optionalEmail().parse("")).toBeNull();
  for (const wrong of ["ada", "ada@", "a b@c.de", "ada@x.example\nBcc: y@z.example"])
    expect(messageOf(email(), wrong)).toMatch(/^Enter/);
  expect(messageOf(optionalEmail(), "ada@")).toMatch(/leave it empty/);
});

test("dates in three boxes", () => {
  const parts = (day: string, month: string, year: string) => ({ day, month, year });
  expect(date("the start").parse(parts("2", "3", "2027"))).toBe("2027-03-02");
  for (const month of ["March", "mar", "MAR.", "march"])
    expect(date("the start").parse(parts("2", month, "2027"))).toBe("2027-03-02");
  expect(optionalDate().parse(parts("", "", ""))).toBeNull();
  expect(messageOf(date("the start"), parts("", "", ""))).toBe("Enter the start");
  expect(messageOf(date("the start"), undefined)).toBe("Enter the start");
  for (const wrong of [
    parts("31", "2", "2027"),
    parts("2", "13", "2027"),
    parts("2", "3", "27"),
    parts("2", "", "2027"),
    parts("2", "ma", "2027"),
    parts("2", "marching", "2027"),
    parts("x", "3", "2027"),
    parts("1", "1", "9999"),
    parts("1", "1", "0001"),
  ]) {
    expect(messageOf(date("the start"), wrong)).toMatch(/real date/);
  }
  expect(messageOf(pastDate("when"), parts("1", "1", "2050"))).toMatch(/not in the future/);
});

test("a form is read with its repeated and its three-part fields, and nothing of the framework's", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["$ACTION_ID_x", ""],
    ["name", "Ada"],
    ["roles", "a"],
    ["roles", "b"],
    ["on.day", "1"],
    ["on.month", "2"],
    ["on.year", "2027"],
    ["__proto__", "x"],
  ] as const)
    form.append(name, value);
  expect({ ...readForm(form) }).toMatchObject({
    name: "Ada",
    roles: ["a", "b"],
    on: { day: "1", month: "2", year: "2027" },
  });
  expect(({} as Record<string, unknown>).day).toBeUndefined();
  expect(tickedIds().parse(undefined)).toEqual([]);
});

test("a name that is sent whole and in parts is what its whole says", () => {
  const form = new FormData();
  for (const [name, value] of [
    ["a", "x"],
    ["a.0", "1"],
    ["b.0", "1"],
    ["b", "y"],
    ["constructor.day", "1"],
  ] as const)
    form.append(name, value);
  expect(readForm(form)).toEqual(
    Object.assign(Object.create(null), { a: "x", b: "y", constructor: { day: "1" } }),
  );
});

test("joiners stay where they join, and nowhere else", () => {
  expect(text("it").parse("\u200dhand\u200d \u200c in \u200d\u200dhand\u200c")).toBe("hand  in hand");
  expect(text("it").parse("👩\u200d⚕️ می\u200cخواهم")).toBe("👩\u200d⚕️ می\u200cخواهم");
});

test("what a stranger sends takes no longer than its length: twice as much, no more than a little over twice the time", () => {
  const form = (fields: number) => {
    const made = new FormData();
    made.append("a", "x".repeat(300_000));
    for (let each = 0; each < fields; each++) made.append(`a.${each}`, "1");
    return () => readForm(made);
  };
  const joined = (length: number) => () => text("it", 1).safeParse(`a${"\u200d".repeat(length)}b`);
  const marked = (length: number) => () => text("it", 1).safeParse(`a${"\u0315\u0300".repeat(length)}`);
  // Each of these took minutes where the time grew with the square.
  for (const [small, large] of [
    [form(4_000), form(16_000)],
    [joined(24_000), joined(96_000)],
    [marked(12_000), marked(48_000)],
    [joined(1_000_000), joined(4_000_000)],
  ] as const) {
    small(); // The first run of anything is slow.
    expect(timeOf(large)).toBeLessThan(12 * Math.max(timeOf(small), 2));
  }
});

function timeOf(work: () => unknown): number {
  const times = [0, 1, 2].map(() => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return Math.min(...times);
}
