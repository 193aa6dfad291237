import { randomUUID } from "node:crypto";

/** Writes one line about an error nobody expected, without anything a person typed, and returns its number. */
export function logError(error: unknown): string {
  const id = randomUUID().slice(0, 8);
  const { name, code, stack } = traitsOf(error);
  process.stderr.write(`${JSON.stringify({ level: "error", id, name, code, stack })}\n`);
  return id;
}

/** The message is left out: a database error repeats the values it was given. */
function traitsOf(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack
    ?.split("\n")
    .filter((each) => each.trim().startsWith("at "))
    .slice(0, 6);
  return { name: error.name, code: (error as { code?: string }).code, stack: frames };
}
