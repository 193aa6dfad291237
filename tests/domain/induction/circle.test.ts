import { expect, test } from "vitest";
import { circleThrough, circleWords } from "@/lib/induction/circle.ts";

/** "a: b c" is a step that waits for two others. */
const steps = (...lines: string[]) =>
  lines.map((line) => {
    const [id = "", rest = ""] = line.split(":");
    return { id, title: id.toUpperCase(), waitsFor: rest.split(" ").filter((each) => each) };
  });

test.each<[string, string[], string[] | null]>([
  ["nothing to wait for", ["a:"], null],
  ["a chain", ["a: b", "b: c", "c:"], null],
  ["two ways to the same step", ["a: b c", "b: d", "c: d", "d:"], null],
  ["itself", ["a: a"], ["A", "A"]],
  ["each other", ["a: b", "b: a"], ["A", "B", "A"]],
  ["round three", ["a: b", "b: c", "c: a"], ["A", "B", "C", "A"]],
  ["the shorter way round", ["a: b d", "b: c", "c: a", "d: a"], ["A", "D", "A"]],
  ["a circle of others is not through it", ["a: b", "b: c", "c: b"], null],
  ["a step that is gone", ["a: gone"], null],
])("%s", (_, lines, circle) => {
  expect(circleThrough(steps(...lines), "a")).toEqual(circle);
});

test("a circle is named in the order in which one waits for the next", () => {
  expect(circleWords(["Badge", "E-mail", "Badge"])).toContain(
    "“Badge” waits for “E-mail”, which waits for “Badge”.",
  );
});

test("many steps that all wait for each other are looked at once each", () => {
  const many = Array.from({ length: 400 }, (_, index) => ({
    id: `s${index}`,
    title: `S${index}`,
    waitsFor: Array.from({ length: index }, (__, before) => `s${before}`),
  }));
  expect(circleThrough(many, "s399")).toBeNull();
});
