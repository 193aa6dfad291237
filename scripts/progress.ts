/** Runs one step and prints one line about it: "Starting the database… 0.4 s". */
export async function step<T>(title: string, run: () => Promise<T>): Promise<T> {
  const began = Date.now();
  process.stdout.write(`${title}… `);
  try {
    const result = await run();
    process.stdout.write(`${secondsSince(began)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`failed after ${secondsSince(began)}\n`);
    throw error;
  }
}

/** The time since a moment, as people read it: "0.4 s", "2 min 5 s". */
export function secondsSince(began: number): string {
  const seconds = (Date.now() - began) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
