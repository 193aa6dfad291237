/**
 * Runs one step and prints one line about it: "Starting the database… 0.4 s". A long one shows a dot every
 * half minute, so that nobody takes it for stuck.
 */
export async function step<T>(title: string, run: () => Promise<T>): Promise<T> {
  const began = Date.now();
  process.stdout.write(`${title}… `);
  const sign = setInterval(() => process.stdout.write("."), 30_000);
  try {
    const result = await run();
    process.stdout.write(`${timeSince(began)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${timeSince(began)}\n`);
    throw error;
  } finally {
    clearInterval(sign);
  }
}

/** The time since a moment, as people read it: "0.4 s", "2 min 5 s". */
export function timeSince(began: number): string {
  const seconds = (Date.now() - began) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}
