import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { currentRequest, logError, traitsOf } from "@/lib/log.ts";

const word = "Plantedword";
let written = "";
beforeEach(() => {
  written = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written += text;
    return true;
  });
});
afterEach(() => void vi.restoreAllMocks());

const errors: [string, () => unknown][] = [
  ["its message", () => new Error(word)],
  ["a line of its message that looks like a place", () => new Error(`first\n    at ${word} (file.ts:1:1)`)],
  ["a message that was changed afterwards", () => Object.assign(new Error(word), { message: "other" })],
  ["a name put together from something", () => Object.assign(new Error(), { name: `Error of ${word}` })],
  ["a code put together from something", () => Object.assign(new Error(), { code: `${word}: wrong` })],
  [
    "where a redirect leads",
    () => Object.assign(new Error(), { digest: `NEXT_REDIRECT;push;/${word};307;` }),
  ],
  ["a detail of the database", () => Object.assign(new Error(word), { detail: word, code: "23505" })],
  ["its cause", () => new Error(word, { cause: new Error(word) })],
  ["something thrown that is no error", () => word],
];

test.each(errors)("a line about an error holds nothing of %s", (_what, make) => {
  logError(make());
  expect(written).toMatch(/^\{.*\}\n$/);
  expect(written).not.toContain(word);
});

test("it holds the kind of error, its code, and where it happened", () => {
  const { name, code, at } = traitsOf(Object.assign(new TypeError(word), { code: "P2002" }));
  expect({ name, code }).toEqual({ name: "TypeError", code: "P2002" });
  expect(at?.[0]).toContain("log.test.ts");
});

test("its number is the request's, so that one leads to the other", () => {
  const id = currentRequest().run({ id: "1234abcd" }, () => logError(new Error(word)));
  expect(id).toBe("1234abcd");
  expect(JSON.parse(written)).toMatchObject({ level: "error", id: "1234abcd", request: "1234abcd" });
});
