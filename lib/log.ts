import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { perProcess } from "./per-process.ts";
import { now } from "./time.ts";

/**
 * Lines for whoever looks after the servers: one JSON object each, and nothing that a person typed. It runs with the
 * bundler and without it (`scripts/server.ts`), so it names its neighbours by path.
 */

/** The request that is being answered, for all that is done on its behalf. */
export const currentRequest = perProcess("request", () => new AsyncLocalStorage<{ id: string }>());

type Level = "info" | "warn" | "error";

/** Writes one line. Only words that stand in the code, ids and numbers may go into it. */
export function logLine(level: Level, fields: Record<string, unknown>): void {
  const request = currentRequest().getStore()?.id;
  process.stderr.write(`${JSON.stringify({ time: now(), level, request, ...fields })}\n`);
}

/** Writes one line about an error nobody expected, and returns the number by which it is found again. */
export function logError(error: unknown): string {
  const id = currentRequest().getStore()?.id ?? newRequestId();
  logLine("error", { id, ...traitsOf(error) });
  return id;
}

/** Short enough to be read out on the telephone. */
export const newRequestId = (): string => randomUUID().slice(0, 8);

type Traits = {
  name: string | undefined;
  code?: string;
  digest?: string;
  at?: string[];
  cause?: { name?: string; code?: string };
};

/** What may be told of an error. Its message is left out: a database error repeats the values it was given. */
export function traitsOf(error: unknown): Traits {
  if (!(error instanceof Error)) return { name: typeof error };
  const { digest, cause } = error as { digest?: unknown; cause?: unknown };
  return {
    name: wordOf(error.name),
    code: wordOf((error as { code?: unknown }).code),
    digest: wordOf(digest),
    at: framesOf(error),
    cause:
      cause instanceof Error
        ? { name: wordOf(cause.name), code: wordOf((cause as { code?: unknown }).code) }
        : undefined,
  };
}

/** One word such as `P2002` or `TypeError`; what is longer or has spaces was put together from something. */
function wordOf(value: unknown): string | undefined {
  return typeof value === "string" && /^\w{1,60}$/.test(value) ? value : undefined;
}

/**
 * Where it happened. The stack repeats the message first, and a message may itself have lines that look like places:
 * only what follows the message counts, and nothing where it is not found.
 */
function framesOf({ stack = "", message }: Error): string[] {
  const end = message ? stack.lastIndexOf(message) : 0;
  if (end < 0) return [];
  const lines = stack.slice(end + message.length).split("\n");
  return lines.filter((line) => /^ {4}at /.test(line)).map((line) => line.trim());
}
