import { afterEach, expect, vi } from "vitest";

/** An error written to the console, or an unhandled rejection, fails the test in which it happens. */
const written = vi.spyOn(console, "error");

afterEach(() => {
  const calls = written.mock.calls.map((call) => call.join(" "));
  written.mockClear();
  expect(calls, "console.error was called").toEqual([]);
});
