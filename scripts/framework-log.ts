import { logLine, traitsOf } from "../lib/log.ts";

/** Steps between whoever wrote to the console and the line: they say nothing. */
const BETWEEN = /framework-log\.ts|node-environment-extensions|async_local_storage|async_context_frame/;

/**
 * What the framework and the libraries write to the console may hold pieces of a request or of a row. In their place
 * goes a line of ours: the kind of error and where it happened, or where the words came from, never the words. News
 * without its words is no news, so that is left out whole.
 */
export function tameConsole(): void {
  for (const name of ["log", "info", "debug", "trace"] as const) console[name] = () => undefined;
  console.warn = tamed("warn");
  console.error = tamed("error");
}

function tamed(level: "warn" | "error") {
  return (...words: unknown[]): void => {
    const traits = traitsOf(words.find((word) => word instanceof Error) ?? new Error());
    const at = traits.at?.filter((frame) => !BETWEEN.test(frame));
    logLine(level, { from: "framework", ...traits, at });
  };
}
