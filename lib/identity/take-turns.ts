import { Refusal } from "@/lib/errors.ts";
import { perProcess } from "@/lib/per-process.ts";

/**
 * Scrambling a password takes a processor and 19 MiB for a moment. Two at once leave the rest of the server to
 * everybody else, and sixty who wait have waited a few seconds when it is their turn.
 */
const atOnce = 2;
const mostWaiting = 60;

const line = perProcess("password-turns", () => ({ running: 0, waiting: [] as (() => void)[] }));

/** Runs `work` when it is its turn. Refuses where too many wait already, before anything is looked at. */
export async function takeTurns<T>(work: () => Promise<T>): Promise<T> {
  const { waiting } = line();
  if (line().running >= atOnce) {
    if (waiting.length >= mostWaiting)
      throw new Refusal("Too many people are signing in just now. Wait a minute and try again.");
    await new Promise<void>((next) => waiting.push(next));
  } else line().running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else line().running -= 1;
  }
}
