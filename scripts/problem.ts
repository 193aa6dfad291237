/**
 * Something the person at the terminal can put right: what happened, and what to do about it. It is printed
 * as those two sentences; any other error is ours and is printed with its stack.
 */
export class Problem extends Error {
  readonly remedy: string;

  constructor(what: string, remedy: string) {
    super(what);
    this.name = "Problem";
    this.remedy = remedy;
  }
}

/** Prints why a command ends, in the person's words where the cause is known. */
export function explain(error: unknown): void {
  // Not by the console: a server keeps that for lines in which nobody's words stand.
  if (error instanceof Problem) process.stderr.write(`\n${error.message}\n${error.remedy}\n\n`);
  else console.error(error);
}

/** The code of a Node or PostgreSQL error (`ENOSPC`, `28P01`), or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
