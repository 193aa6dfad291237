/** Something the person can put right. Its words are shown to them as they stand. */
export class Refusal extends Error {
  /** The field the words belong to, or null for the form as a whole. */
  readonly field: string | null;
  /** Values the form needs to be sent again knowingly, such as the revision it would now replace. */
  readonly current: Record<string, string>;

  constructor(message: string, options: { field?: string; current?: Record<string, string> } = {}) {
    super(message);
    this.field = options.field ?? null;
    this.current = options.current ?? {};
  }
}

/** What was asked for is not here: absent, or another trust's. The answer is the same for both. */
export class NotFound extends Error {
  constructor() {
    super("not found");
  }
}

/** The actor may not do this. */
export class NotAllowed extends Error {
  constructor(permission: string) {
    super(`not allowed: ${permission}`);
  }
}

/** The loser of two people editing at once: told what happened, and keeps what they typed. */
export function changedMeanwhile(revision: number): Refusal {
  return new Refusal(
    "Somebody else changed this while you were writing. Your words are still here. Look at theirs in another tab, then save again if yours should replace them.",
    { current: { revision: String(revision) } },
  );
}
